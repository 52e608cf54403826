import { type Config, siteOf } from '#platform/config.ts'
import type { World } from '#platform/context.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { type Address, openDatabase } from '#platform/db/database.ts'
import { buildLogger, type Logger } from '#platform/log/logger.ts'
import type { Built } from './assets.ts'
import { lastResort } from './last-resort.ts'
import { measureShare } from './metrics.ts'
import { build, listen } from './run-web.ts'
import { runWorker } from './run-worker.ts'

/** What a process is given by the one that started it: over the line between them, never in its environment. */
export interface Given {
  readonly part: 'web' | 'worker'
  readonly app: Address
  readonly job: Address | undefined
  readonly assets: Built
  readonly demo: boolean
  /** To the database, for a process that serves pages. */
  readonly connections: number
}

/** The one word that is said to it later. */
export type Part = 'stop'

const PATIENCE = 8000

/** One process of several: it serves pages, or it does the work in the background, until it is told to stop. */
export async function runPart(config: Config): Promise<number> {
  const log = buildLogger(config.LOG_LEVEL)
  lastResort(log)
  const given = await new Promise<Given>((resolve) => process.once('message', (said) => resolve(said as Given)))
  const told = untilTold()
  const stop = given.part === 'web' ? await serve(config, given, log) : await work(config, given, log)
  // What `ps` shows of it, once it is at work.
  process.title = `linkwork ${given.part}`
  process.send!('ready')
  await told
  await stop()
  process.disconnect?.()
  return 0
}

/** Ctrl-C reaches everybody in front of the terminal: the one that started us says when. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => {})
    process.on('SIGTERM', () => resolve())
    process.on('message', (said) => {
      if (said === ('stop' satisfies Part)) resolve()
    })
  })
}

async function serve(config: Config, { app: address, assets, demo, connections }: Given, log: Logger) {
  const database = openDatabase(address, { connections })
  const world: World = { database, clock: systemClock, site: siteOf(config) }
  const built = await build(config, world, assets, log, demo, measureShare(database))
  const app = await listen(built, config, world, log)
  return async () => {
    const patience = setTimeout(() => app.server.closeAllConnections(), PATIENCE)
    await app.close()
    clearTimeout(patience)
    await database.close()
  }
}

async function work(config: Config, { app, job }: Given, log: Logger) {
  if (!job) throw new Error('Set JOB_DATABASE_URL: where the worker connects, as linkwork_job.')
  const worker = await runWorker(config, { app, job }, log)
  return () => worker.stop()
}
