import cluster, { type Worker } from 'node:cluster'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '#platform/config.ts'
import { siteOf } from '#platform/config.ts'
import type { World } from '#platform/context.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { areasOf, openDatabase } from '#platform/db/database.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { migrationsFolder, type Prepared, prepare } from '#platform/db/prepare.ts'
import { buildLogger, type Logger } from '#platform/log/logger.ts'
import { readyAssets } from './assets.ts'
import { keepBackups } from './keep-backups.ts'
import { keepSelfChecks } from './keep-self-checks.ts'
import { measureAll } from './metrics.ts'
import type { Given, Part } from './run-part.ts'
import { type BeforeListening, openMetrics, refuseLoudDemo, type Service } from './run-web.ts'

/** How many of each. */
interface Processes {
  readonly web: number
  readonly workers: number
}

/** Longer than a part takes to stop by itself. */
const PATIENCE = 12_000
/** One that died so soon would die again: the next is given a moment. */
const TOO_SOON = 5000
const MOMENT = 1000
const TRIES = 3

/**
 * The service as several processes behind one address. This one serves nothing and holds no request: it keeps the database,
 * the backups and the numbers, starts the others, and starts another where one ends. docs/decisions/0022 says why.
 */
export async function runProcesses(
  config: Config,
  { web, workers }: Processes,
  { beforeListening }: { beforeListening?: BeforeListening } = {},
): Promise<Service> {
  const log = buildLogger(config.LOG_LEVEL)
  const [prepared, assets] = await Promise.all([
    prepare(config, readMigrations(migrationsFolder())),
    readyAssets(config.dataDir),
  ])
  if (prepared.migrated.length > 0) log.info('migrated', { count: prepared.migrated.length })
  const database = openDatabase(prepared.app, { connections: 3 })
  const world: World = { database, clock: systemClock, site: siteOf(config) }
  const parts = new Parts(log)
  try {
    await beforeListening?.(world, prepared)
    const demo = (await areasOf(database)).some((area) => area.demo)
    refuseLoudDemo(demo, config)
    const backups = await keepBackups(config, prepared, log)
    const given = { app: prepared.app, job: prepared.job, assets, demo, connections: shareOf(web) }
    await Promise.all([
      ...Array.from({ length: web }, () => parts.begin({ part: 'web', ...given })),
      ...Array.from({ length: prepared.job ? workers : 0 }, () => parts.begin({ part: 'worker', ...given })),
    ])
    const measured = { database, clock: systemClock, dataDir: config.dataDir, backupDir: config.backupDir }
    const door = await openMetrics(config, measureAll(measured))
    if ((config.BACKUPS ?? (demo ? 'off' : 'on')) === 'on') backups?.begin()
    const endSelfChecks = keepSelfChecks(prepared.admin, log)
    return {
      demo,
      address: config.BASE_URL ?? `http://localhost:${parts.port ?? config.PORT}`,
      async stop() {
        log.info('stopping')
        await Promise.all([parts.end(), door?.close(), endSelfChecks()])
        await end(world, prepared, await backups?.stop())
        log.info('stopped')
      },
    }
  } catch (error) {
    await parts.end()
    await end(world, prepared)
    throw error
  }
}

/** Connections of each of so many: together not many more than one process has, so that the database is not crowded. */
function shareOf(processes: number): number {
  return processes === 1 ? 12 : Math.max(4, Math.ceil(20 / processes))
}

async function end({ database }: World, prepared: Prepared, takeTheRest?: () => Promise<void>) {
  await database.close()
  await prepared.stop()
  await takeTheRest?.()
}

/** The processes that were started, and those that took their places. */
class Parts {
  readonly #log: Logger
  #ending = false
  /** Where they listen, once the first of them does. */
  port: number | undefined

  constructor(log: Logger) {
    this.#log = log
    cluster.setupPrimary({ args: [], silent: false })
    cluster.on('listening', (_child, { port }) => {
      this.port = port
    })
  }

  /** Resolves once one is at work. Who dies on the way there is followed by another, a few times. */
  async begin(given: Given, tries = TRIES): Promise<void> {
    try {
      await this.#start(given)
    } catch (error) {
      if (this.#ending || tries <= 1) throw error
      await pause(MOMENT)
      await this.begin(given, tries - 1)
    }
  }

  #start(given: Given): Promise<void> {
    const child = cluster.fork()
    const began = performance.now()
    let isReady = false
    // A line to somebody who has just died is no reason to die.
    child.on('error', () => {})
    child.send(given)
    return new Promise((resolve, reject) => {
      child.on('message', (said) => {
        if (said !== 'ready') return
        isReady = true
        resolve()
      })
      child.once('exit', (code, signal) => {
        if (!this.#ending) this.#log.error('process ended', { part: given.part, code: signal ?? `${code}` })
        if (isReady) void this.#again(given, performance.now() - began)
        else reject(new Error(`A ${given.part} process ended before it was ready.`))
      })
    })
  }

  /** For as long as the service is to run: the others go on meanwhile. */
  async #again(given: Given, lived: number): Promise<void> {
    if (lived < TOO_SOON) await pause(MOMENT)
    while (!this.#ending) {
      try {
        await this.begin(given)
        return
      } catch {
        await pause(MOMENT)
      }
    }
  }

  /** Each finishes what it was asked, and hands back what it began. */
  async end(): Promise<void> {
    this.#ending = true
    await Promise.all(Object.values(cluster.workers ?? {}).flatMap((child) => (child ? [stopped(child)] : [])))
  }
}

function stopped(child: Worker): Promise<void> {
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.process.kill('SIGKILL'), PATIENCE)
    child.once('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    child.send('stop' satisfies Part)
  })
}
