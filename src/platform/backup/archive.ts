import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { NotAsWritten, seal, unseal } from './sealed.ts'

/** What stands at the head of a backup. */
export const backupHeader = z.object({
  madeAt: z.iso.datetime(),
  version: z.string(),
  migrations: z.array(z.string()),
  database: z.string(),
  /** Which database it is, wherever it is restored to: whose journal belongs to it. */
  identity: z.string(),
})
export type BackupHeader = z.infer<typeof backupHeader>

/** What stands at its end, when all else is known. */
export const backupSummary = z.object({
  systemId: z.string(),
  began: z.object({ lsn: z.string(), timeline: z.number() }),
  ended: z.object({ lsn: z.string(), timeline: z.number() }),
  endedAt: z.iso.datetime(),
  files: z.number(),
  tarBytes: z.number(),
})
export type BackupSummary = z.infer<typeof backupSummary>

/** In this order: the header, the server's tar in pieces, its list of files, files of ours, the summary. */
export type Kind = 'h' | 't' | 'm' | 'f' | 's'
export interface Piece {
  readonly kind: Kind
  readonly data: Buffer
}

const PURPOSE = 'backup'
/** Many small chunks cost more than what is in them. */
const CHUNK = 256 * 1024
const LONGEST = 1024 * 1024 * 1024

interface Archive {
  add(kind: Kind, data: Buffer): Promise<void>
}

/** Writes pieces into a file: compressed, sealed, and on the disk when this returns. */
export async function writeArchive<T>(file: string, key: Buffer, fill: (archive: Archive) => Promise<T>): Promise<T> {
  const source = new PassThrough({ highWaterMark: 1024 * 1024 })
  const squeeze = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: CHUNK })
  const written = pipeline(source, squeeze, seal(key, PURPOSE), createWriteStream(file, { mode: 0o600, flush: true }))
  written.catch(() => {}) // awaited below; until then what fails is told by the source, which it ends
  const add = async (kind: Kind, data: Buffer) => {
    const head = Buffer.alloc(5)
    head.write(kind)
    head.writeUInt32BE(data.length, 1)
    source.write(head)
    if (!source.write(data)) await once(source, 'drain')
  }
  try {
    const result = await fill({ add })
    source.end()
    await written
    return result
  } catch (error) {
    source.destroy()
    await written.catch(() => {})
    throw error
  }
}

/** Lends the pieces of a file, in their order. Nothing of a piece that was altered is ever seen. */
export async function readArchive<T>(
  file: string,
  key: Buffer,
  work: (pieces: AsyncGenerator<Piece>) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined
  await pipeline(
    createReadStream(file, { highWaterMark: 1024 * 1024 }),
    unseal(key, PURPOSE),
    createZstdDecompress({ chunkSize: CHUNK }),
    async (source: AsyncIterable<Buffer>) => {
      result = { value: await work(piecesOf(source)) }
    },
  )
  return result!.value
}

/** What stands at the head of a backup, without reading the rest. */
export async function readHeader(file: string, key: Buffer): Promise<BackupHeader> {
  let header: BackupHeader | undefined
  const enough = new Error('Enough was read')
  try {
    await readArchive(file, key, async (pieces) => {
      const { value } = await pieces.next()
      if (value?.kind === 'h') header = backupHeader.parse(JSON.parse(value.data.toString()))
      // Streams let go of each other only for an error.
      throw enough
    })
  } catch (error) {
    if (error !== enough) throw error
  }
  if (!header) throw new NotAsWritten('The backup does not begin as one does.')
  return header
}

async function* piecesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const bytes = new Bytes(source)
  for (let head = await bytes.take(5); head; head = await bytes.take(5)) {
    const length = head.readUInt32BE(1)
    if (length > LONGEST) throw new NotAsWritten('A part is longer than any.')
    const data = length === 0 ? Buffer.alloc(0) : await bytes.take(length)
    if (!data) throw new NotAsWritten('The file ends too soon.')
    yield { kind: head.toString('latin1', 0, 1) as Kind, data }
  }
}
