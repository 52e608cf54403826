import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BackupHeader } from '#platform/backup/archive.ts'
import { identityOf } from '#platform/backup/journal.ts'
import type { Address } from '#platform/db/database.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { migrationsFolder } from '#platform/db/prepare.ts'
import { withAdmin } from '#platform/db/roles.ts'

/** Which program wrote it, and which database it is, for whoever has to restore it. */
export async function aboutThisDatabase(
  address: Address,
): Promise<Pick<BackupHeader, 'version' | 'migrations' | 'identity'>> {
  const manifest = path.resolve(import.meta.dirname, '../../package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const migrations = readMigrations(migrationsFolder()).map(({ name }) => name)
  return { version, migrations, identity: await withAdmin(address, identityOf) }
}
