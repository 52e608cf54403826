import { createHash } from 'node:crypto'
import { crc32, deflateRawSync, type ZlibOptions, constants as zlib } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Cookies } from './cookies.ts'

/**
 * The style sheet, which a first page has inside it: a slow phone waits some 0.3 s for the file before it
 * shows a page that has come (docs/decisions/0057). It is packed once and kept so; only the page round it is packed anew.
 */
export class Sheet {
  readonly address: string
  /** How the policy of a page allows these very styles, and no others that stand in a page. */
  readonly source: string
  readonly #cookies: Cookies
  readonly #name: string
  readonly #link: Buffer
  readonly #styles: Buffer
  /** Without a script nobody asks for the file afterwards, so it is asked for as if it were for paper: no page waits for that. */
  readonly #afterwards: Buffer
  #packed: Buffer | undefined

  constructor(address: string, css: Buffer, cookies: Cookies) {
    if (/<\/style/i.test(css.toString())) throw new Error('These styles would end the element that they stand in')
    this.address = address
    this.source = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
    this.#cookies = cookies
    this.#name = address.slice(address.lastIndexOf('/') + 1)
    this.#link = Buffer.from(`<link rel="stylesheet" href="${address}"/>`)
    this.#styles = Buffer.concat([Buffer.from(`<style data-sheet="${address}">`), css, Buffer.from('</style>')])
    this.#afterwards = Buffer.from(`<noscript><link rel="stylesheet" href="${address}" media="print"/></noscript>`)
  }

  /** Whether this browser has asked for the file before, and so has it. */
  isKeptBy(request: FastifyRequest): boolean {
    return this.#cookies.sheet(request) === this.#name
  }

  isAskedFor(reply: FastifyReply): void {
    this.#cookies.setSheet(reply, this.#name)
  }

  /** A gzip of this page with the styles where it asks for them; `undefined` when it asks for none. */
  inside(html: Buffer, packing: ZlibOptions): Buffer | undefined {
    const at = html.indexOf(this.#link)
    if (at < 0) return undefined
    const before = html.subarray(0, at)
    const after = Buffer.concat([this.#afterwards, html.subarray(at + this.#link.length)])
    this.#packed ??= begun(this.#styles, { level: 9 })
    return Buffer.concat([
      GZIP,
      begun(before, packing),
      this.#packed,
      deflateRawSync(after, packing),
      endOf([before, this.#styles, after]),
    ])
  }
}

/** What a gzip begins with: no name, no time, made anywhere. */
const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/** A part that others come after, ended at a whole byte. */
function begun(part: Buffer, packing: ZlibOptions): Buffer {
  return deflateRawSync(part, { ...packing, finishFlush: zlib.Z_SYNC_FLUSH })
}

function endOf(parts: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(8)
  end.writeUInt32LE(parts.reduce((sum, part) => crc32(part, sum), 0))
  end.writeUInt32LE(
    parts.reduce((length, part) => length + part.length, 0),
    4,
  )
  return end
}
