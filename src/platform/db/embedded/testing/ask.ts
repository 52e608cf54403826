import { Client } from 'pg'
import type { RunningPostgres } from '../../embedded-postgres.ts'

type Door = Pick<RunningPostgres, 'socketDir' | 'port' | 'superuser' | 'password'>

/** The first row of the answer. */
export async function ask({ socketDir, port, superuser, password }: Door, question: string) {
  const client = new Client({ host: socketDir, port, user: superuser, password, database: 'postgres' })
  // Some tests kill the server, and a client without a listener would take the whole process with it.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(question)
    return rows[0] ?? {}
  } finally {
    await client.end()
  }
}

export async function countKept(door: Door): Promise<number> {
  const { count } = await ask(door, 'select count(*)::int as count from kept')
  return Number(count)
}

/** Whether somebody who guesses is let in. */
export async function askWithPassword({ socketDir, port, superuser }: Door, password: string) {
  return ask({ socketDir, port, superuser, password }, 'select 1 as one')
}
