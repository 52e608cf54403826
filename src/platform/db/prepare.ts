import path from 'node:path'
import { type Config, newSecret } from '../config.ts'
import { prepareJobs } from '../jobs/prepare-jobs.ts'
import { readSecrets, writeSecrets } from './app-secrets.ts'
import type { Address } from './database.ts'
import { startPostgres } from './embedded-postgres.ts'
import { type Migration, migrate } from './migrate.ts'
import { atPrimary } from './primary.ts'
import { prepareDatabase, prepareRoles } from './roles.ts'

/** A database that is ready to be used: where the application connects, and where an operator does. */
export interface Prepared {
  readonly app: Address
  /** Where the worker connects. Undefined when only the application's own address was given. */
  readonly job: Address | undefined
  /** Undefined when only the application's own address was given: somebody else migrates then. */
  readonly admin: Address | undefined
  readonly embedded: { socket: string; port: number } | undefined
  readonly migrated: readonly string[]
  stop(): Promise<void>
}

/** What the embedded database is called. */
export const DATABASE = 'linkwork'

/** Finds or starts Postgres, makes the roles and the database, and brings it up to date. */
export async function prepare(config: Config, migrations: readonly Migration[]): Promise<Prepared> {
  return config.DATABASE_URL
    ? prepareExternal(config, config.DATABASE_URL, migrations)
    : prepareEmbedded(config, migrations)
}

async function prepareEmbedded(config: Config, migrations: readonly Migration[]): Promise<Prepared> {
  // npm may be gone before the last one has stopped: wait for it a moment.
  const running = await startPostgres({
    dir: config.dataDir,
    waitForOwner: 10_000,
    ...(config.PG_BIN ? { binDir: config.PG_BIN } : {}),
  })
  try {
    const admin: Address = {
      host: running.socketDir,
      port: running.port,
      user: running.superuser,
      password: running.password,
      database: DATABASE,
    }
    const prepared = await setUp(config, admin, migrations)
    return { ...prepared, embedded: { socket: running.socketDir, port: running.port }, stop: () => running.stop() }
  } catch (error) {
    await running.stop()
    throw error
  }
}

/**
 * `DATABASE_URL` is either the application's own (user linkwork_app: it must be up to date already), or an operator's,
 * whose rights are used to set up and then no more.
 */
async function prepareExternal(config: Config, url: string, migrations: readonly Migration[]): Promise<Prepared> {
  const given = addressOf(url)
  if (given.user === 'linkwork_app')
    return {
      app: given,
      job: config.JOB_DATABASE_URL ? addressOf(config.JOB_DATABASE_URL) : undefined,
      admin: undefined,
      embedded: undefined,
      migrated: [],
      stop: async () => {},
    }
  const { app, job, ...prepared } = await setUp(config, await atPrimary(given), migrations)
  const all = given.others ? { host: given.host, port: given.port, others: given.others } : {}
  return {
    ...prepared,
    app: { ...app, ...all },
    job: job && { ...job, ...all },
    embedded: undefined,
    stop: async () => {},
  }
}

async function setUp(
  config: Config,
  admin: Address,
  migrations: readonly Migration[],
): Promise<Omit<Prepared, 'embedded' | 'stop'>> {
  const { appPassword, jobPassword } = ownPasswords(config.dataDir)
  await prepareRoles({ ...admin, database: 'postgres' }, appPassword, jobPassword)
  await prepareDatabase(admin, admin.database)
  const migrated = await migrate(admin, migrations)
  await prepareJobs(admin)
  const app = { ...admin, user: 'linkwork_app', password: appPassword }
  const job = { ...admin, user: 'linkwork_job', password: jobPassword }
  return { app, job, admin, migrated }
}

/** The passwords of the roles that connect, made the first time. */
function ownPasswords(dataDir: string): { appPassword: string; jobPassword: string } {
  const { appPassword = newSecret(), jobPassword = newSecret(), ...secrets } = readSecrets(dataDir)
  writeSecrets(dataDir, { ...secrets, appPassword, jobPassword })
  return { appPassword, jobPassword }
}

export function addressOf(url: string): Address {
  const [, before = '', places = '', after = ''] = /^(\w+:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/s.exec(url) ?? []
  const [first, ...more] = places.split(',')
  const { hostname, port, pathname, username, password, searchParams } = new URL(`${before}${first}${after}`)
  const others = more.map((place) => {
    const other = new URL(`postgres://${place}`)
    return { host: decodeURIComponent(other.hostname), port: Number(other.port || 5432) }
  })
  return {
    ...(others.length > 0 ? { others } : {}),
    host: searchParams.get('host') ?? decodeURIComponent(hostname),
    port: Number(searchParams.get('port') ?? (port || 5432)),
    database: decodeURIComponent(pathname.slice(1)) || DATABASE,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    ssl: ['require', 'verify-full'].includes(searchParams.get('sslmode') ?? ''),
  }
}

export function migrationsFolder(): string {
  return path.resolve(import.meta.dirname, '../../../migrations')
}
