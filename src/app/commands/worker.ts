import { buildLogger } from '#platform/log/logger.ts'
import { lastResort } from '../last-resort.ts'
import { runWorker } from '../run-worker.ts'
import type { Command } from './command.ts'
import { refuseUnsafeDatabase, refuseUnsafeSettings } from './doctor.ts'
import { withDatabase } from './with-database.ts'

export const workerCommand: Command = {
  name: 'worker',
  usage: 'worker',
  help: 'Do the work in the background, and serve no pages: jobs, mail, and what comes round.\nSeveral may run at once, beside services that were started with WORKER=elsewhere.',
  async run(_args, config) {
    refuseUnsafeSettings(config)
    const log = buildLogger(config.LOG_LEVEL)
    lastResort(log)
    await withDatabase(config, async ({ app, job }) => {
      await refuseUnsafeDatabase(config, app)
      if (!job) throw new Error('Set JOB_DATABASE_URL: where the worker connects, as linkwork_job.')
      const worker = await runWorker(config, { app, job }, log)
      await new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve())
        process.once('SIGTERM', () => resolve())
      })
      await worker.stop()
    })
    return 0
  },
}
