import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { keyFileOf, knownBackupKey } from '#platform/backup/backup-key.ts'
import type { Ending } from '#platform/backup/journal-file.ts'
import { type Back, restoreService } from '../restore-service.ts'
import type { Command } from './command.ts'
import { printJson } from './print.ts'

const usage = 'restore FILE --to FOLDER [--at TIME] [--without-journal] [--json]'

export const restoreCommand: Command = {
  name: 'restore',
  usage,
  help: `Make a new data folder from a backup, and all that was changed since.
FILE is a backup; the log of changes and the journal are read from BACKUP_DIR. --at stops at a moment, such as
2026-11-22T09:30:00Z. Everybody is signed out, and what was taken away from people after that moment (those who left, rights that
ended, addresses protected) is taken away again. Never over a folder that holds anything.`,
  async run(args, config) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        at: { type: 'string' },
        'without-journal': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const [file] = positionals
    const at = values.at === undefined ? undefined : new Date(values.at)
    if (!file || !values.to || Number.isNaN(at?.getTime())) {
      console.error(`linkwork ${usage}`)
      return 2
    }
    const began = performance.now()
    const place = { dataDir: config.dataDir, keyFile: config.BACKUP_KEY }
    const back = await restoreService({
      file: path.resolve(file),
      to: path.resolve(values.to),
      at,
      backups: config.BACKUP_DIR || existsSync(config.backupDir) ? config.backupDir : path.dirname(path.resolve(file)),
      keepJournalBeside: config.BACKUP_DIR === undefined,
      key: knownBackupKey(place),
      keys: config.BACKUP_KEY ?? path.dirname(keyFileOf(place)),
      withoutJournal: values['without-journal'] === true,
      binDir: config.PG_BIN,
    })
    const seconds = (performance.now() - began) / 1000
    if (values.json) printJson({ ...back, seconds })
    else say(back, values.to, seconds)
    return back.auditFaults === 0 ? 0 : 1
  },
}

function say({ missing, segments, latest, taken, auditFaults, auditLines }: Back, to: string, seconds: number) {
  console.log(`Restored into ${to} in ${seconds.toFixed(1)} s, with ${segments} pieces of the log of changes.`)
  console.log(latest ? `The last line of its log is of ${latest}.` : 'Its log is empty.')
  if (missing) console.log(`The log of changes lacks ${missing}: what came after it is not there.`)
  console.log(
    auditFaults === 0
      ? `${auditLines} lines of the log, and every one as it was written.`
      : `${auditFaults} FAULTS in the log.`,
  )
  console.log(`Taken away again: ${taken.done.length}. Everybody is signed out.`)
  for (const ending of taken.done) console.log(`  ${lineOf(ending)}`)
  if (taken.byHand.length > 0) console.log('\nLook at these, which only a person can do again:')
  for (const ending of taken.byHand) console.log(`  ${lineOf(ending)}`)
  console.log(`\nStart it with DATA_DIR=${to} npm start`)
}

function lineOf({ at, area, what, children, about }: Ending): string {
  return `${at}  area ${area}  ${what}  ${JSON.stringify({ ...about, ...(children.length > 0 ? { children } : {}) })}`
}
