import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Refused } from '../errors.ts'
import { NOT_A_LIST, reasons } from './csv-reasons.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface TextFile {
  readonly path: string
  readonly encoding: Encoding
  /** Of the bytes as they came: two files with the same one are the same file. */
  readonly sha256: string
}

/** Bytes that no text holds: control characters other than tab, line ends and form feed. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32)
const MOST_CONTROL = 0.05
const HEAD = 4096

/** Reads the whole file once, a piece at a time, to learn its encoding. Refuses what is no text. */
export async function recogniseText(path: string): Promise<TextFile> {
  const hash = createHash('sha256')
  const strict = new TextDecoder('utf-8', { fatal: true })
  let marked: Encoding | undefined
  let isUtf8 = true
  let first = true
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece)
    if (first) {
      marked = byteOrderMark(piece)
      refuseWhatIsNoList(piece.subarray(0, HEAD), marked)
      first = false
    }
    isUtf8 &&= decodes(strict, piece)
  }
  if (first) throw new Refused(reasons.empty, 'file')
  isUtf8 &&= decodes(strict)
  return { path, encoding: marked ?? (isUtf8 ? 'utf-8' : 'windows-1252'), sha256: hash.digest('hex') }
}

/** The text of the file, a piece at a time, without its byte order mark. */
export async function* textOf({ path, encoding }: TextFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

function byteOrderMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

function refuseWhatIsNoList(head: Buffer, marked: Encoding | undefined): void {
  const other = NOT_A_LIST.find(({ begins }) => head.subarray(0, begins.length).equals(begins))
  if (other) throw new Refused(reasons.notAList(other.thing), 'file')
  const control = marked ? 0 : head.filter(isControl).length
  if (control > head.length * MOST_CONTROL) throw new Refused(reasons.notText, 'file')
}

/** Without a piece: whether the file ends with a whole character. */
function decodes(strict: TextDecoder, piece?: Buffer): boolean {
  try {
    strict.decode(piece, { stream: piece !== undefined })
    return true
  } catch {
    return false
  }
}
