import { createHmac, hkdfSync } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { keepNames } from '../db/embedded/replace-file.ts'
import { NotAsWritten } from './sealed.ts'

/** The last line of a chain of the log, as it stood. */
export const head = z.object({ area: z.number(), lane: z.number(), seq: z.number(), hash: z.string() })
export type Head = z.infer<typeof head>

/** A line of the log by which something was taken away: ids, never text. */
const ending = head.extend({
  kind: z.literal('ending'),
  at: z.iso.datetime(),
  personId: z.string().nullable(),
  what: z.string(),
  children: z.array(z.string()),
  about: z.record(z.string(), z.unknown()),
})
export type Ending = z.infer<typeof ending>

const line = z.discriminatedUnion('kind', [
  ending,
  /** How far the log had come: an anchor outside the database. */
  z.object({ kind: z.literal('heads'), at: z.iso.datetime(), heads: z.array(head) }),
  /** The database went back to an earlier state, by a restore or without one, and goes on from these. */
  z.object({
    kind: z.literal('went back'),
    at: z.iso.datetime(),
    restoredFrom: z.string().nullable(),
    /** How many lines before this one have been dealt with. */
    settled: z.number(),
    heads: z.array(head),
  }),
])
type JournalLine = z.infer<typeof line>

const MAC = 64

/**
 * A file that is only added to. Each line is signed together with the signature of the one before, so none can be changed,
 * left out or put in. A last line that a power cut left half written counts as never written.
 */
export class JournalFile {
  readonly file: string
  readonly #key: Buffer
  readonly #lines: JournalLine[] = []
  #last = ''
  #bytes = 0

  constructor(file: string, key: Buffer) {
    this.file = file
    this.#key = Buffer.from(hkdfSync('sha256', key, '', 'linkwork journal', 32))
    if (existsSync(file)) this.#read(readFileSync(file))
  }

  get lines(): readonly JournalLine[] {
    return this.#lines
  }

  /** On the disk when this returns. */
  append(lines: readonly JournalLine[]): void {
    if (lines.length === 0) return
    mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 })
    const isNew = !existsSync(this.file)
    const text = Buffer.from(lines.map((each) => this.#sign(JSON.stringify(each))).join(''))
    const handle = openSync(this.file, isNew ? 'w' : 'r+', 0o600)
    try {
      ftruncateSync(handle, this.#bytes)
      writeSync(handle, text, 0, text.length, this.#bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if (isNew) keepNames(path.dirname(this.file))
    this.#bytes += text.length
    this.#lines.push(...lines)
  }

  #sign(json: string): string {
    this.#last = this.#macOf(json)
    return `${this.#last} ${json}\n`
  }

  #read(bytes: Buffer): void {
    for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', this.#bytes)) {
      const text = bytes.subarray(this.#bytes, end).toString()
      const json = text.slice(MAC + 1)
      if (text.slice(0, MAC) !== this.#macOf(json))
        throw new NotAsWritten(`${this.file}: line ${this.#lines.length + 1} is not as it was written.`)
      this.#last = text.slice(0, MAC)
      this.#lines.push(line.parse(JSON.parse(json)))
      this.#bytes = end + 1
    }
  }

  #macOf(json: string): string {
    return createHmac('sha256', this.#key).update(this.#last).update(json).digest('hex')
  }
}
