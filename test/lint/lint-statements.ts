import { openSignIn } from '#features/access/sign-in.ts'
import { fixedClock } from '#platform/dates/clock.ts'
import { type Database } from '#platform/db/database.ts'
import { people } from '../standard-world.ts'
import { planLint } from './plan-lint.ts'

/** What a test file sent, each statement once, with parameters that it was sent with. */
export type SentStatements = ReadonlyMap<string, readonly unknown[]>

/**
 * Every statement that a test file sent, explained as the application’s role: each scan of a table of an area must name the
 * area as a value. Runs after every file that has a service, so a query that a test reaches cannot be missed.
 */
export async function lintStatements(database: Database, statements: SentStatements): Promise<string[]> {
  const faults: string[] = []
  const { pool } = database
  const now = new Date('2026-03-02T09:00:00Z')
  const { areaId, token } = await openSignIn(
    { database, clock: fixedClock(now) },
    { areaId: 1, staffId: people.supervisor.id },
    { kind: 'command line', awaitsCode: false },
  )
  const client = await pool.connect()
  try {
    const tenant = await tenantTables(client)
    for (const [sql, params] of statements) {
      await client.query('begin')
      await client.query('select auth.enter($1, $2, $3, $4, $5, null)', [
        areaId,
        token,
        now,
        '2026-03-02',
        '15 minutes',
      ])
      // Whose area the parameters name is not told: it is one of the two.
      const [first, second] = [
        await planLint(client, { sql, params, area: 1, tenant }),
        await planLint(client, { sql, params, area: 2, tenant }),
      ]
      await client.query('rollback')
      if (!first.ok && !second.ok) faults.push(`${first.faults.join('; ')}\n    in ${sql.slice(0, 400)}`)
    }
  } finally {
    client.release()
  }
  return faults
}

async function tenantTables(client: {
  query(sql: string): Promise<{ rows: { name: string }[] }>
}): Promise<Set<string>> {
  const { rows } =
    await client.query(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '@(reference|local)\\M'`)
  return new Set(rows.map(({ name }) => name))
}
