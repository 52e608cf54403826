import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { connectProvider } from '#features/access/provider/provider.ts'
import { type Config, siteOf } from '#platform/config.ts'
import type { World } from '#platform/context.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { areasOf, openDatabase } from '#platform/db/database.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { mustSeeNothing } from '#platform/db/nobody-entered.ts'
import { migrationsFolder, type Prepared, prepare } from '#platform/db/prepare.ts'
import { forgetLeftUploads } from '#platform/http/upload.ts'
import { buildLogger, type Logger, whereOf } from '#platform/log/logger.ts'
import type { Built } from './assets.ts'
import { readyAssets, stylesIn } from './assets.ts'
import { buildApp } from './build-app.ts'
import { hearAnswers } from './hear-answers.ts'
import { type Backups, keepBackups } from './keep-backups.ts'
import { keepSelfChecks } from './keep-self-checks.ts'
import { type Metrics, measure } from './metrics.ts'
import { type RunningWorker, runWorker } from './run-worker.ts'
import { serveMetrics } from './serve-metrics.ts'

/** The service, as whoever started it sees it. */
export interface Service {
  readonly address: string
  readonly demo: boolean
  stop(): Promise<void>
}

export interface Running extends Service {
  readonly app: FastifyInstance
  readonly world: World
  readonly prepared: Prepared
}

/** What is done with a database that is ready, before anybody is let in. */
export type BeforeListening = (world: World, prepared: Prepared) => Promise<void>

/** Starts everything the pages need and listens. */
export async function runWeb(
  config: Config,
  { beforeListening }: { beforeListening?: BeforeListening } = {},
): Promise<Running> {
  const log = buildLogger(config.LOG_LEVEL)
  const [prepared, assets] = await Promise.all([
    prepare(config, readMigrations(migrationsFolder())),
    readyAssets(config.dataDir),
  ])
  if (prepared.migrated.length > 0) log.info('migrated', { count: prepared.migrated.length })
  const database = openDatabase(prepared.app)
  const world: World = { database, clock: systemClock, site: siteOf(config) }
  try {
    await beforeListening?.(world, prepared)
    const demo = (await areasOf(database)).some((area) => area.demo)
    refuseLoudDemo(demo, config)
    const metrics = measure({ database, clock: systemClock, dataDir: config.dataDir, backupDir: config.backupDir })
    const [backups, built] = await Promise.all([
      keepBackups(config, prepared, log),
      build(config, world, assets, log, demo, metrics),
    ])
    const app = await listen(built, config, world, log)
    const door = await openMetrics(config, metrics)
    const { job } = prepared
    const worker =
      job && config.WORKER === 'here' ? await runWorker(config, { app: prepared.app, job }, log) : undefined
    if ((config.BACKUPS ?? (demo ? 'off' : 'on')) === 'on') backups?.begin()
    const endSelfChecks = keepSelfChecks(prepared.admin, log)
    const everything = { app, worker, backups, world, prepared, door, endSelfChecks }
    return { app, world, demo, prepared, address: addressOf(app, config), stop: () => stop(everything, log) }
  } catch (error) {
    await database.close()
    await prepared.stop()
    throw error
  }
}

/** The pages, with nobody let in yet. */
export async function build(
  config: Config,
  world: World,
  assets: Built,
  log: Logger,
  demo: boolean,
  metrics: Pick<Metrics, 'answered' | 'failed'>,
): Promise<FastifyInstance> {
  const app = await buildApp({
    ...world,
    baseUrl: config.baseUrl,
    provider: providerOf(config),
    secondFactor: config.SECOND_FACTOR ?? (demo ? 'off' : 'required'),
    assets: { css: `/assets/${assets.css}`, js: `/assets/${assets.js}` },
    styles: stylesIn(assets),
    assetsFolder: assets.folder,
    dataDir: config.dataDir,
    demo,
    report(error, { method, route }) {
      const ref = randomBytes(5).toString('hex')
      log.error('unexpected error', { ref, method, route, ...whereOf(error) })
      metrics.failed()
      return ref
    },
  })
  hearAnswers(app, (answer) => {
    log.info('answered', { ...answer })
    metrics.answered(answer)
  })
  return app
}

/** Serves the pages. */
export async function listen(
  app: FastifyInstance,
  config: Config,
  world: World,
  log: Logger,
): Promise<FastifyInstance> {
  await mustSeeNothing(world.database)
  await app.listen({ port: config.PORT, host: config.HOST })
  await forgetLeftUploads(world.clock.now())
  log.info('listening', { port: config.PORT, pid: process.pid })
  return app
}

export async function openMetrics(
  { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token }: Config,
  metrics: Pick<Metrics, 'text'>,
) {
  return port === undefined ? undefined : serveMetrics(metrics, { port, host, token })
}

/** One known password opens every demonstration account: never where others can reach it. */
export function refuseLoudDemo(demo: boolean, { HOST, DEMO_ANYWHERE }: Config) {
  if (demo && !DEMO_ANYWHERE && !['127.0.0.1', 'localhost', '::1'].includes(HOST)) {
    throw new Error(
      `This database holds the demonstration area, whose password everybody knows, so it is served on this machine only. Set HOST=127.0.0.1, or DEMO_ANYWHERE=1 if you mean it.`,
    )
  }
}

function providerOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_STRONG }: Config) {
  if (!OIDC_ISSUER) return undefined
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Error('OIDC_ISSUER is set: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.')
  return connectProvider({
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
    strong: OIDC_STRONG.split(',').flatMap((value) => value.trim() || []),
  })
}

function addressOf(app: FastifyInstance, config: Config): string {
  const [first] = app.addresses()
  return config.BASE_URL ?? `http://localhost:${typeof first === 'object' ? first.port : config.PORT}`
}

const PATIENCE = 8000

interface Everything extends Pick<Running, 'app' | 'world' | 'prepared'> {
  readonly worker: RunningWorker | undefined
  readonly backups: Backups | undefined
  readonly endSelfChecks: () => Promise<void>
  readonly door: { close(): Promise<void> } | undefined
}

/** What was being answered is answered, and what was begun is done or handed back; then the doors close, then the database (P40). */
async function stop({ app, worker, backups, world, prepared, door, endSelfChecks }: Everything, log: Logger) {
  log.info('stopping')
  // Whoever has not finished sending by then is not waited for.
  const patience = setTimeout(() => app.server.closeAllConnections(), PATIENCE)
  await Promise.all([app.close(), worker?.stop(), door?.close(), endSelfChecks()])
  clearTimeout(patience)
  const takeTheRest = await backups?.stop()
  await world.database.close()
  await prepared.stop()
  await takeTheRest?.()
  log.info('stopped')
}
