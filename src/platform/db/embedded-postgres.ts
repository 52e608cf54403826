import { prepareCluster } from './embedded/cluster.ts'
import { openFolders } from './embedded/folders.ts'
import { launch } from './embedded/launch.ts'
import { takeOver } from './embedded/left-behind.ts'
import { takeOwnership } from './embedded/ownership.ts'
import type { RunningPostgres } from './embedded/running-postgres.ts'
import { Supervisor } from './embedded/supervisor.ts'

export { FolderInUse } from './embedded/ownership.ts'
export type { RunningPostgres } from './embedded/running-postgres.ts'
export { assertSafeSettings } from './embedded/safe-settings.ts'

export interface PostgresOptions {
  /** DATA_DIR. The database, its secrets, its log and its socket all live in it. */
  readonly dir: string
  /** For tests and measurements; what the product needs is in `server-settings.ts`. */
  readonly settings?: Record<string, string>
  /** Starts the server again when it ends or hangs. */
  readonly watch?: boolean
  /** PG_BIN: a folder with `postgres` and `initdb` to use instead of those that npm brought. */
  readonly binDir?: string
  /** How many milliseconds to wait for a Linkwork that is just stopping, before the folder is said to be in use. */
  readonly waitForOwner?: number
  /** How many milliseconds the server may turn clients away before it is started again. */
  readonly patience?: number
}

/** The service's own Postgres: made when it is not there yet, taken over when it was left behind, else started. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const folders = openFolders(options.dir)
  const ownership = await takeOwnership(folders, options.waitForOwner)
  try {
    const cluster = await prepareCluster(folders, options)
    const postmaster = (await takeOver(cluster)) ?? (await launch(cluster))
    const supervisor = new Supervisor(cluster, postmaster, ownership, options.patience ?? 20_000)
    if (options.watch ?? true) supervisor.watch()
    return supervisor
  } catch (problem) {
    ownership.release()
    throw problem
  }
}
