import path from 'node:path'
import { parseArgs } from 'node:util'
import { backupKey, keyFileOf } from '#platform/backup/backup-key.ts'
import { admitBackups } from '#platform/backup/backup-role.ts'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { unpack } from '#platform/backup/unpack.ts'
import type { Config } from '#platform/config.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { aboutThisDatabase } from '../about-this-database.ts'
import type { Command } from './command.ts'
import { printJson } from './print.ts'
import { needAdmin, withDatabase } from './with-database.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup [--to FOLDER|FILE.backup] [--check FILE] [--json]',
  help: `Copy the database into one sealed file, while it works, and read the copy back.
The file goes into BACKUP_DIR, or where --to says. It is encrypted with the key in DATA_DIR/keys/backup.key, or the file that
BACKUP_KEY names. The keys are in no backup: keep them elsewhere, or a backup is of no use. --check reads one and tells
whether it is as it was written.`,
  async run(args, config) {
    const { to, check, json } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, check: { type: 'string' }, json: { type: 'boolean' } },
    }).values
    const place = { dataDir: config.dataDir, keyFile: config.BACKUP_KEY }
    const began = performance.now()
    const made = check
      ? { ...(await unpack(path.resolve(check), backupKey(place))), file: path.resolve(check) }
      : await backUp(config, to ?? config.backupDir)
    const seconds = (performance.now() - began) / 1000
    if (json) printJson({ ...made, seconds })
    else {
      console.log(`${made.file}: ${check ? 'as it was written' : 'written and read back'} in ${seconds.toFixed(1)} s.`)
      console.log(`${made.files} files, ${Math.round(made.tarBytes / 1e6)} MB, as of ${made.endedAt}.`)
      if (!check) console.log(`Its key is not in it: keep a copy of ${keyFileOf(place)} somewhere else.`)
    }
    return 0
  },
}

function backUp(config: Config, to: string) {
  return withDatabase(config, async (reached) => {
    const address = await admitBackups(needAdmin(reached), config.dataDir)
    return makeBackup({
      address,
      key: backupKey({ dataDir: config.dataDir, keyFile: config.BACKUP_KEY }),
      to: path.resolve(to),
      dataDir: config.dataDir,
      header: await aboutThisDatabase(address),
      now: () => systemClock.now(),
    })
  })
}
