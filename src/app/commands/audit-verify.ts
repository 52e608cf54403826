import { existsSync, readFileSync } from 'node:fs'
import { knownBackupKey } from '#platform/backup/backup-key.ts'
import { anchorsOf, headsOf, identityOf, journalFile } from '#platform/backup/journal.ts'
import { type Head, JournalFile } from '#platform/backup/journal-file.ts'
import type { Config } from '#platform/config.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { checkLog } from '../check-log.ts'
import type { Command } from './command.ts'
import { printJson } from './print.ts'
import { needAdmin, withDatabase } from './with-database.ts'

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  usage: 'audit verify [--json] [--anchor FILE]',
  help: `Check that no line of the log was changed, removed or put in.
The heads of the chains that the journal in BACKUP_DIR kept are compared too, and those of --anchor FILE (what audit anchor, or
--json here, printed): keep those outside this machine. Only then is a chain that was rewritten from end to end found out.`,
  async run(args, config) {
    const anchorFile = args.includes('--anchor') ? args[args.indexOf('--anchor') + 1] : undefined
    const given = anchorFile ? (JSON.parse(readFileSync(anchorFile, 'utf8')) as { heads: Head[] }).heads : []
    const { faults, heads, entries } = await withDatabase(config, (reached) =>
      withAdmin(needAdmin(reached), async (client) =>
        checkLog(client, [...given, ...anchorsOfJournal(config, await identityOf(client))]),
      ),
    )
    if (args.includes('--json')) printJson({ entries, faults, heads })
    else {
      for (const { area, lane, seq, fault } of faults) console.log(`area ${area}, chain ${lane}, line ${seq}: ${fault}`)
      console.log(
        faults.length === 0
          ? `${entries} lines, and every one as it was written.`
          : `${faults.length} faults in ${entries} lines.`,
      )
    }
    return faults.length === 0 ? 0 : 1
  },
}

function anchorsOfJournal(config: Config, identity: string): Head[] {
  const file = journalFile(config.backupDir, identity)
  if (!existsSync(file)) return []
  return anchorsOf(new JournalFile(file, knownBackupKey({ dataDir: config.dataDir, keyFile: config.BACKUP_KEY })))
}

export const auditAnchorCommand: Command = {
  name: 'audit anchor',
  usage: 'audit anchor',
  help: 'Print how far the log has come, as JSON: keep it outside this machine, each day, for audit verify --anchor.',
  async run(_args, config) {
    const heads = await withDatabase(config, (reached) => withAdmin(needAdmin(reached), headsOf))
    printJson({ at: systemClock.now().toISOString(), heads })
    return 0
  },
}
