import { systemClock } from '#platform/dates/clock.ts'
import { openDatabase } from '#platform/db/database.ts'
import { isBehind, queueLength } from '#platform/db/queue.ts'
import { schedules } from '../schedules.ts'
import type { Command } from './command.ts'
import { printJson, printTable } from './print.ts'
import { withDatabase } from './with-database.ts'

export const jobsCommand: Command = {
  name: 'jobs',
  usage: 'jobs [--json]',
  help: 'Show the queue: what is due, under way, for later or failing, and what comes round when.\nExit code 1 when something has waited for more than five minutes, or was given up.',
  async run(args, config) {
    const now = systemClock.now()
    const queue = await withDatabase(config, async ({ app }) => {
      const database = openDatabase(app, { connections: 1 })
      try {
        return await queueLength(database, now)
      } finally {
        await database.close()
      }
    })
    const rounds = schedules.map(({ name, when, job }) => ({ name, when: when.words, job: job.name }))
    if (args.includes('--json')) printJson({ queue, rounds })
    else {
      const age = (since: Date | null) => (since ? `${Math.round((now.getTime() - since.getTime()) / 1000)} s` : '')
      printTable([
        ['JOB', 'DUE', 'RUNNING', 'LATER', 'FAILING', 'GIVEN UP', 'OLDEST'],
        ...queue.map((kind) => [
          kind.job,
          ...[kind.waiting, kind.running, kind.later, kind.failing, kind.givenUp].map(String),
          age(kind.oldestDue),
        ]),
      ])
      for (const { name, when } of rounds) console.log(`${name}: ${when}`)
    }
    return queue.some((kind) => kind.givenUp > 0 || isBehind(kind, now)) ? 1 : 0
  },
}
