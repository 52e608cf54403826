import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { keepNames } from '../db/embedded/replace-file.ts'
import { NotAsWritten, seal, unseal } from './sealed.ts'

/** A segment of the server's log of changes, or the history of a timeline. */
const SEGMENT = /^([0-9A-F]{24}|[0-9A-F]{8}\.history)$/
const SEALED = '.sealed'

/** Where the segments of one server are, sealed. A server that was made anew has its own folder. */
export function walFolder(backups: string, systemId: string): string {
  return path.join(backups, 'wal', systemId)
}

/**
 * Takes the finished segments that the server has put into its out-tray, and seals each into the folder. One is removed
 * from the tray only when its sealed copy is on the disk; one that was sealed already is sealed again, to the same end.
 */
export async function shipWal(tray: string, folder: string, key: Buffer): Promise<number> {
  const segments = existsSync(tray) ? readdirSync(tray).filter((name) => SEGMENT.test(name)) : []
  if (segments.length === 0) return 0
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of segments.sort()) {
    const file = path.join(folder, `${name}${SEALED}`)
    await pipeline(
      createReadStream(path.join(tray, name)),
      createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
      seal(key, purposeOf(name)),
      createWriteStream(`${file}.part`, { mode: 0o600, flush: true }),
    )
    renameSync(`${file}.part`, file)
    keepNames(folder)
    rmSync(path.join(tray, name))
  }
  return segments.length
}

export interface Opened {
  readonly segments: number
  readonly missing: string | undefined
}

/** Opens the segments from this one on into a folder, where the server will look for them. */
export async function openWal(folder: string, key: Buffer, from: string, to: string): Promise<Opened> {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const wanted = sealedIn(folder).filter((name) => name.endsWith('.history') || name.slice(8) >= from.slice(8))
  for (const name of wanted) {
    try {
      await pipeline(
        createReadStream(path.join(folder, `${name}${SEALED}`)),
        unseal(key, purposeOf(name)),
        createZstdDecompress(),
        createWriteStream(path.join(to, name), { mode: 0o600 }),
      )
    } catch (error) {
      throw new NotAsWritten(`${path.join(folder, name)}${SEALED}: ${(error as Error).message}`, { cause: error })
    }
  }
  return { segments: wanted.length, missing: firstMissing(wanted.filter((name) => !name.endsWith('.history'))) }
}

function firstMissing(segments: readonly string[]): string | undefined {
  const numbers = new Set(segments.map(numberOf))
  const last = Math.max(...numbers)
  for (let number = Math.min(...numbers); number <= last; number += 1) {
    if (!numbers.has(number)) return hex(Math.floor(number / 256)) + hex(number % 256)
  }
  return undefined
}

/** Counted over all timelines: a new one goes on in the segment in which it left the old. */
function numberOf(segment: string): number {
  return Number.parseInt(segment.slice(8, 16), 16) * 256 + Number.parseInt(segment.slice(16), 16)
}

/** Removes what no kept backup needs: segments before the oldest backup's first. */
export function forgetWal(folder: string, before: string): number {
  const old = sealedIn(folder).filter((name) => !name.endsWith('.history') && name.slice(8) < before.slice(8))
  for (const name of old) rmSync(path.join(folder, `${name}${SEALED}`))
  return old.length
}

/** The segment, of 16 MB, in which a place of the log is. */
export function segmentOf({ lsn, timeline }: { lsn: string; timeline: number }): string {
  const [high = '0', low = '0'] = lsn.split('/')
  return `${hex(timeline)}${hex(Number.parseInt(high, 16))}${hex(Number.parseInt(low, 16) >>> 24)}`
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0')
}

function sealedIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(SEALED))
    .map((name) => name.slice(0, -SEALED.length))
    .filter((name) => SEGMENT.test(name))
    .sort()
}

function purposeOf(name: string): string {
  return `log of changes ${name}`
}
