import { rmSync } from 'node:fs'
import { backupsIn, begunAt, firstSegmentOf } from './make-backup.ts'
import { forgetWal } from './wal-archive.ts'

/** Removes the backups from before this moment, but never the last one, and what none of those that are left needs. */
export function forgetOld(folder: string, wal: string, before: Date): number {
  const all = backupsIn(folder)
  const old = all.slice(0, -1).filter((file) => begunAt(file) < before)
  for (const file of old) rmSync(file)
  const oldest = backupsIn(folder)
    .map(firstSegmentOf)
    .sort((a, b) => (a.slice(8) < b.slice(8) ? -1 : 1))[0]
  if (oldest) forgetWal(wal, oldest)
  return old.length
}
