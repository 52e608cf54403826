import { Bytes } from './bytes.ts'
import { NotAsWritten } from './sealed.ts'

export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder'
  readonly size: number
  /** To be read to its end before the next entry is asked for. */
  readonly content: AsyncIterable<Buffer>
}

const BLOCK = 512

/** The files and folders of a tar archive as Postgres sends one. Anything else, and any name that leads elsewhere, is refused. */
export async function* entriesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const bytes = new Bytes(chunks)
  for (let header = await bytes.take(BLOCK); header; header = await bytes.take(BLOCK)) {
    if (header.every((byte) => byte === 0)) continue
    const name = textAt(header, 0, 100)
    const size = numberAt(header, 124, 12)
    assertStaysInside(name)
    yield { name, kind: kindOf(header, name), size, content: bytes.flow(size) }
    if (size % BLOCK > 0) await bytes.take(BLOCK - (size % BLOCK))
  }
}

function kindOf(header: Buffer, name: string): Entry['kind'] {
  const flag = textAt(header, 156, 1)
  if (flag === '5') return 'folder'
  if (flag === '0' || flag === '') return 'file'
  throw new NotAsWritten(`${name} is neither a file nor a folder.`)
}

function assertStaysInside(name: string): void {
  const steps = name.split('/')
  if (name === '' || name.startsWith('/') || steps.includes('..')) throw new NotAsWritten(`“${name}” leads elsewhere.`)
}

function textAt(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString()
}

function numberAt(header: Buffer, from: number, length: number): number {
  const field = header.subarray(from, from + length)
  // A file of more than 8 GB has its size in binary.
  if ((field[0]! & 0x80) !== 0) return Number(field.readBigUInt64BE(length - 8))
  return Number.parseInt(textAt(header, from, length).trim() || '0', 8)
}
