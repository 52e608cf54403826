import { statSync } from 'node:fs'
import path from 'node:path'
import { keyFileOf } from '#platform/backup/backup-key.ts'
import { backupsIn, begunAt } from '#platform/backup/make-backup.ts'
import type { Config } from '#platform/config.ts'
import { type Judged, judged } from './doctor-settings.ts'

const DAY = 86_400_000
/** A backup takes its time, and the next is begun a day after the last. */
const LATE = 1.25 * DAY

/** Who else on this machine can read what is kept. What is not there yet is made readable by the service alone. */
export function judgeFiles({ dataDir, backupDir, BACKUP_KEY }: Config): Judged[] {
  const keys = [
    path.join(dataDir, 'keys', 'fields.key'),
    path.join(dataDir, 'app-secrets.json'),
    keyFileOf({ dataDir, keyFile: BACKUP_KEY }),
  ]
  const open = keys.filter((file) => !isOurs(file))
  return [
    judged(
      'DATA_DIR',
      isOurs(dataDir),
      `Nobody else on this machine may look into the data folder: chmod 700 ${dataDir}`,
    ),
    judged('BACKUP_DIR', isOurs(backupDir), `Nobody else on this machine may take the backups: chmod 700 ${backupDir}`),
    judged(
      'key files',
      open.length === 0,
      `Nobody else on this machine may read the keys: chmod 600 ${open.join(' ')}`,
    ),
  ]
}

/** Known only while it runs, and no reason not to start: starting makes the backup that is missing. */
export function judgeLastBackup({ backupDir, BACKUPS, DATABASE_URL }: Config, now: Date): Judged[] {
  if (DATABASE_URL || BACKUPS === 'off') return []
  const last = backupsIn(backupDir).at(-1)
  if (!last) return []
  const isRecent = now.getTime() - begunAt(last).getTime() <= LATE
  return [
    judged('last backup', isRecent, 'The last backup is more than a day old: look for “backup failed” in the log.'),
  ]
}

function isOurs(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found === undefined || (found.mode & 0o077) === 0
}
