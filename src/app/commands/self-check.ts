import { systemClock } from '#platform/dates/clock.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { keepSelfCheck, selfCheck } from '../self-check/self-check.ts'
import type { Command } from './command.ts'
import { printJson } from './print.ts'
import { needAdmin, withDatabase } from './with-database.ts'

export const selfCheckCommand: Command = {
  name: 'self-check',
  usage: 'self-check [--json]',
  help: `Look at every index, every reference between tables, and what is always so in the records.
It is done each night; this does it now. It changes nothing, names nobody, and answers 1 when something is not as it must be.`,
  async run(args, config) {
    const looked = await withDatabase(config, (reached) =>
      withAdmin(needAdmin(reached), async (client) => {
        const found = await selfCheck(client)
        await keepSelfCheck(client, systemClock.now(), found)
        return found
      }),
    )
    if (args.includes('--json')) printJson(looked)
    else {
      for (const { fault, rows } of looked.faults) console.log(`${rows}  ${fault}`)
      for (const what of looked.notLookedAt) console.log(`not looked at: ${what}`)
      console.log(
        looked.faults.length === 0
          ? `${looked.checks} checks, and everything is as it must be.`
          : `${looked.faults.length} of ${looked.checks} checks found something.`,
      )
    }
    return looked.faults.length === 0 ? 0 : 1
  },
}
