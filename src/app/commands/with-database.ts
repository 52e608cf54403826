import type { Config } from '#platform/config.ts'
import { readSecrets } from '#platform/db/app-secrets.ts'
import type { Address } from '#platform/db/database.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { DATABASE, migrationsFolder, prepare } from '#platform/db/prepare.ts'
import { runningEmbedded } from '#platform/db/running-embedded.ts'

export interface Reached {
  /** Undefined where only the application's own address is known. */
  readonly admin: Address | undefined
  readonly app: Address
  /** Where the worker connects. Undefined when nobody said. */
  readonly job: Address | undefined
}

/** Lends the database to a command: the one that the running service uses, or one started for as long as the command runs. */
export async function withDatabase<T>(config: Config, work: (reached: Reached) => Promise<T>): Promise<T> {
  const running = config.DATABASE_URL ? undefined : runningEmbedded(config.dataDir, DATABASE)
  const { appPassword, jobPassword } = readSecrets(config.dataDir)
  if (running && appPassword) {
    const job = jobPassword ? { ...running, user: 'linkwork_job', password: jobPassword } : undefined
    return work({ admin: running, app: { ...running, user: 'linkwork_app', password: appPassword }, job })
  }

  const prepared = await prepare(config, readMigrations(migrationsFolder()))
  try {
    return await work(prepared)
  } finally {
    await prepared.stop()
  }
}

/** The operator's connection, or a sentence that says how to give it. */
export function needAdmin({ admin }: Reached): Address {
  if (!admin)
    throw new Error(
      'This needs the rights of an operator: set DATABASE_URL to an address whose user may set up the database.',
    )
  return admin
}
