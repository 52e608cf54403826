import { globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Address } from '../db/database.ts'
import { keepNames } from '../db/embedded/replace-file.ts'
import { type BackupHeader, type BackupSummary, writeArchive } from './archive.ts'
import { copyServer } from './base-backup.ts'
import { type Unpacked, unpack } from './unpack.ts'
import { segmentOf } from './wal-archive.ts'

interface Backing {
  /** As the role that may copy the server. */
  readonly address: Address
  readonly key: Buffer
  /** A folder, in which the backup gets a name of its own, or the name of a file. */
  readonly to: string
  readonly dataDir: string
  readonly header: Omit<BackupHeader, 'madeAt' | 'database'>
  now(): Date
  /** The service stops: a copy takes as long as the database is large, and the next one is as good. */
  readonly stopping?: AbortSignal | undefined
}

export interface Made extends Unpacked {
  readonly file: string
  readonly bytes: number
}

/**
 * What of DATA_DIR belongs to a backup besides the database: the passwords that its roles have, and files that people sent.
 * The keys do not: a backup and its key in the same hands would be no secret.
 */
const OURS = ['secrets.json', 'app-secrets.json', 'files/**']

/** When it was begun, and the first segment of the log of changes that it needs. */
const NAME = /^linkwork-(\d{8})T(\d{6})Z-([0-9A-F]{24})\.backup$/

/** Copies the whole database while it works, and reads the copy back. It gets its name only when it is whole. */
export async function makeBackup({ address, key, to, dataDir, header, now, stopping }: Backing): Promise<Made> {
  const begun = now()
  const isFile = to.endsWith('.backup')
  const folder = path.resolve(isFile ? path.dirname(to) : to)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = path.join(folder, `${path.basename(isFile ? to : 'linkwork')}.${process.pid}.part`)
  try {
    await writeArchive(draft, key, async ({ add }) => {
      const head: BackupHeader = { ...header, madeAt: begun.toISOString(), database: address.database }
      await add('h', Buffer.from(JSON.stringify(head)))
      let tarBytes = 0
      const tar = (chunk: Buffer) => {
        tarBytes += chunk.length
        return add('t', chunk)
      }
      const { began, ended, manifest } = await copyServer(address, { tar }, stopping)
      await add('m', manifest)
      for (const name of ownFiles(dataDir))
        await add('f', Buffer.concat([Buffer.from(`${name}\n`), readFileSync(path.join(dataDir, name))]))
      const summary: BackupSummary = {
        systemId: systemIdIn(manifest),
        began,
        ended,
        endedAt: now().toISOString(),
        files: filesIn(manifest),
        tarBytes,
      }
      await add('s', Buffer.from(JSON.stringify(summary)))
    })
    const unpacked = await unpack(draft, key, undefined, stopping)
    const file = path.join(folder, isFile ? path.basename(to) : nameFor(begun, segmentOf(unpacked.began)))
    renameSync(draft, file)
    keepNames(folder)
    return { ...unpacked, file, bytes: statSync(file).size }
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** The backups in a folder, oldest first. */
export function backupsIn(folder: string): string[] {
  return globSync('*.backup', { cwd: folder })
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => path.join(folder, name))
}

/** When the backup was begun, to the second, as its name says. */
export function begunAt(file: string): Date {
  const [, day = '', time = ''] = NAME.exec(path.basename(file)) ?? []
  return new Date(`${day}${time}`.replace(/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6Z'))
}

/** The first file of the server’s log of changes that it needs to be whole, 24 hexadecimal digits; empty for a name that is not ours. */
export function firstSegmentOf(file: string): string {
  return NAME.exec(path.basename(file))?.[3] ?? ''
}

function nameFor(begun: Date, segment: string): string {
  return `linkwork-${begun.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${segment}.backup`
}

function ownFiles(dataDir: string): string[] {
  return globSync(OURS, { cwd: dataDir }).filter((name) => statSync(path.join(dataDir, name)).isFile())
}

function systemIdIn(manifest: Buffer): string {
  // Too big for a number of JavaScript: read as it is written.
  return /"System-Identifier": (\d+)/.exec(manifest.subarray(0, 4096).toString())?.[1] ?? ''
}

function filesIn(manifest: Buffer): number {
  return (JSON.parse(manifest.toString()) as { Files: unknown[] }).Files.length
}
