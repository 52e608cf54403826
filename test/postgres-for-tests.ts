import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Address } from '#platform/db/database.ts'
import { startPostgres } from '#platform/db/embedded-postgres.ts'
import { migrate, readMigrations } from '#platform/db/migrate.ts'
import { migrationsFolder } from '#platform/db/prepare.ts'
import { prepareDatabase, prepareRoles } from '#platform/db/roles.ts'
import { prepareJobs } from '#platform/jobs/prepare-jobs.ts'
import { buildStandardWorld } from './standard-world.ts'

/** The database that every test file copies: migrated, with the standard world in it. */
export const TEMPLATE = 'linkwork_template'
export const APP_PASSWORD = 'tests-only'

const GIB = 1024 ** 3

/** One Postgres for a whole run. It forgets on a power cut, which a test never needs. */
export async function startTestServer(): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  const dir = mkdtempSync(path.join(roomiestFolder(), 'lw-test-'))
  const running = await startPostgres({
    dir,
    watch: false,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' },
  })
  const admin: Address = {
    host: running.socketDir,
    port: running.port,
    user: running.superuser,
    password: running.password,
    database: 'postgres',
  }
  await prepareTemplate(admin)
  return {
    env: { LINKWORK_TEST_POSTGRES: JSON.stringify(admin) },
    async stop() {
      await running.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/**
 * In memory where there is plenty. A database is 1,500 small files, and each test file copies them: a second’s work on a
 * disk, and a tenth of that in memory.
 */
function roomiestFolder(): string {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize > GIB && os.freemem() > 4 * GIB) return memory
  } catch {
    // Only Linux has it.
  }
  return os.tmpdir()
}

async function prepareTemplate(admin: Address): Promise<void> {
  await prepareRoles(admin, APP_PASSWORD)
  await prepareDatabase(admin, TEMPLATE)
  await migrate({ ...admin, database: TEMPLATE }, readMigrations(migrationsFolder()))
  await prepareJobs({ ...admin, database: TEMPLATE })
  await buildStandardWorld({ ...admin, database: TEMPLATE })
}
