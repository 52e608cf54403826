import { copyFileSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { readHeader } from '#platform/backup/archive.ts'
import { headsOf, journalFile, lostEndings } from '#platform/backup/journal.ts'
import { JournalFile } from '#platform/backup/journal-file.ts'
import { type Restored, restore } from '#platform/backup/restore.ts'
import { leaveMark } from '#platform/backup/restored-mark.ts'
import { type TakenAway, takeAwayAgain } from '#platform/backup/take-away-again.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { checkLog } from './check-log.ts'
import { endings } from './endings.ts'

export interface RestoringService {
  readonly file: string
  readonly to: string
  readonly at: Date | undefined
  readonly backups: string
  /** The restored service will keep its backups in its own folder: the journal goes along. */
  readonly keepJournalBeside: boolean
  readonly key: Buffer
  /** The key of the backups, or the folder of all keys: what no backup holds goes along from here. */
  readonly keys: string
  readonly withoutJournal: boolean
  readonly binDir: string | undefined
}

export interface Back extends Restored {
  readonly taken: TakenAway
  readonly auditFaults: number
  readonly auditLines: number
  /** The last line of the log. */
  readonly latest: string | undefined
}

/** Restores the database, and makes it forget what it had to forget before anybody is let in (R19). */
export async function restoreService(wanted: RestoringService): Promise<Back> {
  const { file, to, at, backups, key, keys, binDir } = wanted
  const { identity } = await readHeader(file, key)
  const journal = openJournal(wanted, identity)
  let found: Omit<Back, keyof Restored> | undefined
  const restored = await restore({ file, key, to, backups, at, binDir }, async (server, { header }) => {
    found = await withAdmin({ ...server, database: header.database }, async (client) => {
      const [last] = (await client.query<{ at: Date }>('select max(at) as at from audit.entry')).rows
      const lost = await lostEndings(client, journal)
      const heads = await headsOf(client)
      const taken = await takeAwayAgain(client, lost, endings, systemClock.now())
      const { faults, entries } = await checkLog(client)
      leaveMark(to, key, { restoredFrom: path.basename(file), identity, settled: journal.lines.length, heads })
      if (wanted.keepJournalBeside) copyJournal(journal.file, path.join(to, 'backups'), identity)
      return { taken, auditFaults: faults.length, auditLines: entries, latest: last?.at?.toISOString() }
    })
  })
  bringKeys(keys, path.join(to, 'keys'))
  return { ...restored, ...found! }
}

function openJournal({ backups, key, withoutJournal }: RestoringService, identity: string): JournalFile {
  const file = journalFile(backups, identity)
  if (!existsSync(file) && !withoutJournal)
    throw new Error(
      `The journal of what was taken away is not in ${file}. Without it, people who have left could get back in. ` +
        'Name its place with BACKUP_DIR, or say --without-journal if there is none.',
    )
  return new JournalFile(file, key)
}

function copyJournal(file: string, backups: string, identity: string): void {
  const there = journalFile(backups, identity)
  if (!existsSync(file) || path.resolve(file) === path.resolve(there)) return
  mkdirSync(path.dirname(there), { recursive: true, mode: 0o700 })
  copyFileSync(file, there)
}

function bringKeys(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  if (statSync(from).isDirectory()) cpSync(from, to, { recursive: true })
  else copyFileSync(from, path.join(to, 'backup.key'))
}
