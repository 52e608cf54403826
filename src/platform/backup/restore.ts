import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Address } from '../db/database.ts'
import { type RunningPostgres, startPostgres } from '../db/embedded-postgres.ts'
import { type Unpacked, unpack } from './unpack.ts'
import { openWal, segmentOf, walFolder } from './wal-archive.ts'

const WAL = 'linkwork-wal'

interface Restoring {
  readonly file: string
  readonly key: Buffer
  /** A new data folder. */
  readonly to: string
  /** BACKUP_DIR: where the sealed log of changes is. */
  readonly backups: string
  /** As it was at this moment; left out: as late as the log of changes reaches. */
  readonly at?: Date | undefined
  readonly binDir?: string | undefined
}

export interface Restored extends Unpacked {
  /** How many segments of the log of changes were at hand to be replayed. */
  readonly segments: number
  /** The first segment that is missing among them: what came after it cannot be had back. */
  readonly missing: string | undefined
}

/**
 * Makes a data folder from a backup and what was changed since. `finish` is lent the database before anybody else: it
 * belongs to nobody until that has been done. Never over a folder that holds anything.
 */
export async function restore(
  { file, key, to, backups, at, binDir }: Restoring,
  finish: (admin: Omit<Address, 'database'>, unpacked: Unpacked) => Promise<void>,
): Promise<Restored> {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`)
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new Error(`${to} is not empty. A restore goes into a new folder, never over what is there.`)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const data = path.join(to, 'postgres')
  const draft = `${data}.new`
  try {
    mkdirSync(draft, { mode: 0o700 })
    const unpacked = await unpack(file, key, { database: draft, root: to })
    // In the database's own folder: whoever runs the server may read there.
    const opened = await openWal(
      walFolder(backups, unpacked.systemId),
      key,
      segmentOf(unpacked.began),
      path.join(draft, WAL),
    )
    renameSync(draft, data)
    const running = await replay({ to, at, binDir })
    try {
      const { socketDir: host, port, superuser: user, password } = running
      await finish({ host, port, user, password }, unpacked)
    } finally {
      await running.stop()
    }
    rmSync(path.join(data, WAL), { recursive: true, force: true })
    return { ...unpacked, ...opened }
  } catch (error) {
    // What is half restored must not be mistaken for what is whole.
    for (const folder of [draft, data]) rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

interface Replaying {
  readonly to: string
  readonly at: Date | undefined
  readonly binDir: string | undefined
}

/** Starts the server so that it replays the log of changes up to the moment, and then is a database like any other. */
async function replay({ to, at, binDir }: Replaying): Promise<RunningPostgres> {
  writeSignal(to)
  const settings = {
    archive_mode: 'off',
    hot_standby: 'off',
    restore_command: copyCommand(path.join(to, 'postgres', WAL)),
    recovery_target_timeline: 'latest',
    recovery_target_action: 'promote',
    ...(at ? { recovery_target_time: at.toISOString().replace('T', ' ').replace('Z', '+00') } : {}),
  }
  try {
    return await startPostgres({ dir: to, watch: false, settings, ...(binDir ? { binDir } : {}) })
  } catch (error) {
    const words = (error as Error).message
    if (/before configured recovery target was reached/.test(words))
      throw new Error(`The log of changes ends before ${at?.toISOString()}. Leave out --at for the latest there is.`, {
        cause: error,
      })
    throw error
  }
}

function writeSignal(to: string): void {
  writeFileSync(path.join(to, 'postgres', 'recovery.signal'), '', { mode: 0o600 })
}

/** For the shell that the server starts: a name in quotes, with the server's own sign doubled. */
function copyCommand(folder: string): string {
  return `cp '${folder.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'/%f %p`
}
