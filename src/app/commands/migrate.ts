import { readMigrations } from '#platform/db/migrate.ts'
import { migrationsFolder, prepare } from '#platform/db/prepare.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  help: 'Bring the database up to date, and stop.\nForward only, one process at a time, each migration whole or not at all.',
  async run(_args, config) {
    const prepared = await prepare(config, readMigrations(migrationsFolder()))
    await prepared.stop()
    console.log(
      prepared.migrated.length === 0 ? 'The database is up to date.' : `Done: ${prepared.migrated.join(', ')}`,
    )
    return 0
  },
}
