import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import {
  type BackupHeader,
  type BackupSummary,
  backupHeader,
  backupSummary,
  type Piece,
  readArchive,
} from './archive.ts'
import { NotAsWritten } from './sealed.ts'
import { type Entry, entriesOf } from './tar.ts'

export interface Unpacked extends BackupSummary {
  readonly header: BackupHeader
}

/** Where what is in a backup goes; without it, it is only checked. */
export interface Places {
  /** The database's own folder. */
  readonly database: string
  /** DATA_DIR: files of ours. */
  readonly root: string
}

const serversList = z.object({
  Files: z.array(z.object({ Path: z.string(), Size: z.number(), Checksum: z.string() })),
})

/** Reads a backup to its end: each file is the one the server listed, or this throws. */
export async function unpack(file: string, key: Buffer, places?: Places, stopping?: AbortSignal): Promise<Unpacked> {
  return readArchive(file, key, async (pieces) => {
    const reader = new Pieces(pieces, stopping)
    const header = backupHeader.parse(JSON.parse((await reader.only('h')).toString()))
    const sums = new Map<string, string>()
    for await (const entry of entriesOf(reader.run('t'))) {
      const sum = await takeEntry(entry, places?.database)
      if (sum) sums.set(entry.name, sum)
    }
    const list = Buffer.concat(await all(reader.run('m')))
    const files = assertAllThere(sums, list)
    if (places) writeFileSync(path.join(places.database, 'backup_manifest'), list, { mode: 0o600 })
    for await (const ours of reader.run('f')) takeOurs(ours, places?.root)
    const summary = backupSummary.parse(JSON.parse((await reader.only('s')).toString()))
    if (summary.files !== files) throw new NotAsWritten('The backup is not the one that its last part describes.')
    await reader.end()
    return { header, ...summary }
  })
}

/** Pieces come by kind, in runs; a kind in the wrong place is a file that we did not write. */
class Pieces {
  readonly #pieces: AsyncGenerator<Piece>
  readonly #stopping: AbortSignal | undefined
  #next: Piece | undefined

  constructor(pieces: AsyncGenerator<Piece>, stopping: AbortSignal | undefined) {
    this.#pieces = pieces
    this.#stopping = stopping
  }

  async #peek(): Promise<Piece | undefined> {
    this.#stopping?.throwIfAborted()
    this.#next ??= (await this.#pieces.next()).value ?? undefined
    return this.#next
  }

  async *run(kind: Piece['kind']): AsyncGenerator<Buffer> {
    for (let piece = await this.#peek(); piece?.kind === kind; piece = await this.#peek()) {
      this.#next = undefined
      yield piece.data
    }
  }

  async only(kind: Piece['kind']): Promise<Buffer> {
    const [first, ...more] = await all(this.run(kind))
    if (!first || more.length > 0) throw new NotAsWritten('The backup’s parts are not in their order.')
    return first
  }

  async end(): Promise<void> {
    if (await this.#peek()) throw new NotAsWritten('The backup goes on after its end.')
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

/** Writes it, where there is a place for it, and answers the sha256 of a file. */
async function takeEntry({ name, kind, content }: Entry, folder: string | undefined): Promise<string | undefined> {
  if (kind === 'folder') {
    if (folder) mkdirSync(path.join(folder, name), { recursive: true, mode: 0o700 })
    return undefined
  }
  const sum = createHash('sha256')
  if (folder) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true, mode: 0o700 })
    await pipeline(hashed(content, sum), createWriteStream(path.join(folder, name), { mode: 0o600, flush: true }))
  } else for await (const _ of hashed(content, sum)) continue
  return sum.digest('hex')
}

/** What the server wrote into its log of changes during the copy is in no list: each of its records has its own sum. */
function assertAllThere(sums: ReadonlyMap<string, string>, list: Buffer): number {
  const { Files: files } = serversList.parse(JSON.parse(list.toString()))
  const wrong = files.find(({ Path: name, Checksum: sum }) => sums.get(name) !== sum)
  if (wrong) throw new NotAsWritten(`${wrong.Path} is not as the server had it.`)
  const listed = new Set(files.map(({ Path: name }) => name))
  const extra = [...sums.keys()].find((name) => !listed.has(name) && !name.startsWith('pg_wal/'))
  if (extra) throw new NotAsWritten(`${extra} is not in the server’s list.`)
  return files.length
}

/** A file of ours: its path in DATA_DIR, a line's end, and what is in it. */
function takeOurs(data: Buffer, root: string | undefined): void {
  const end = data.indexOf('\n')
  const name = data.subarray(0, end).toString()
  if (end < 1 || path.normalize(name) !== name || name.startsWith('/') || name.startsWith('..'))
    throw new NotAsWritten(`“${name}” leads elsewhere.`)
  if (!root) return
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true, mode: 0o700 })
  writeFileSync(path.join(root, name), data.subarray(end + 1), { mode: 0o600, flush: true })
}
