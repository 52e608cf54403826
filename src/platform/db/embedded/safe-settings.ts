import { Client } from 'pg'
import type { RunningPostgres } from './running-postgres.ts'

/** What must be so before the first real record is kept. */
const promised: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  data_checksums: 'on',
  server_encoding: 'UTF8',
  listen_addresses: '',
  log_statement: 'none',
  log_parameter_max_length_on_error: '0',
}

/** Asks the server itself, because files, roles and older clusters can all say otherwise. */
export async function assertSafeSettings(running: RunningPostgres): Promise<void> {
  const broken = (await currentSettings(running)).filter(({ name, setting }) => promised[name] !== setting)
  if (broken.length === 0) return

  const list = broken.map(({ name, setting }) => `${name} is “${setting}” and must be “${promised[name]}”`).join(', ')
  throw new Error(`The database is not safe for real records: ${list}.`)
}

async function currentSettings({ socketDir, port, superuser, password }: RunningPostgres) {
  const client = new Client({ host: socketDir, port, user: superuser, password, database: 'postgres' })
  await client.connect()
  try {
    const question = 'select name, setting from pg_settings where name = any($1) order by name'
    const { rows } = await client.query<{ name: string; setting: string }>(question, [Object.keys(promised)])
    return rows
  } finally {
    await client.end()
  }
}
