import { type Config, siteOf } from '#platform/config.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { type Address, openDatabase } from '#platform/db/database.ts'
import { mustSeeNothing } from '#platform/db/nobody-entered.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import type { Logger } from '#platform/log/logger.ts'
import { transportOf } from '#platform/mail/transport-of.ts'
import { jobs } from './jobs.ts'
import { connectReactions } from './reactions.ts'
import { schedules } from './schedules.ts'

export interface RunningWorker {
  stop(): Promise<void>
}

/** Jobs done side by side in one process. */
const CONCURRENCY = 4

/** Does the work in the background: jobs, mail and what comes round. It has connections of its own, so that pages never wait for it. */
export async function runWorker(
  config: Config,
  { app, job }: { app: Address; job: Address },
  log: Logger,
): Promise<RunningWorker> {
  connectReactions()
  const database = openDatabase(app, { connections: CONCURRENCY })
  const queue = openDatabase(job, { connections: CONCURRENCY + 2 })
  const mail = transportOf(config)
  const closeAll = async () => {
    await mail.close()
    await queue.close()
    await database.close()
  }
  try {
    await mustSeeNothing(database)
    const workshop = { database, queue, clock: systemClock, site: siteOf(config), outside: { mail }, jobs }
    const worker = await startWorker({ workshop, schedules, log, concurrency: CONCURRENCY })
    return {
      async stop() {
        await worker.stop()
        await closeAll()
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}
