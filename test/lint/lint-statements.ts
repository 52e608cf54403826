import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { planLint } from './plan-lint.ts'

/** What a test file sent, each statement once, with parameters that it was sent with. */
type SentStatements = ReadonlyMap<string, readonly unknown[]>

/**
 * Every statement that a test file sent, explained: each scan of a table of an area must name the area as a value. Explained
 * without row policies, which say the area of every table by a setting: plain Postgres would take that for the query’s own
 * word, and a database spread over several machines would not. Runs after every file that has a service.
 */
export async function lintStatements(admin: Address, statements: SentStatements): Promise<string[]> {
  return withAdmin(admin, async (client) => {
    const tenant = await tenantTables(client)
    const faults: string[] = []
    for (const [sql, params] of statements) {
      // Whose area the parameters name is not told: it is one of the two of the standard world.
      const found = [
        await planLint(client, { sql, params, area: 1, tenant }),
        await planLint(client, { sql, params, area: 2, tenant }),
      ]
      if (found.every(({ ok }) => !ok)) faults.push(`${found[0]!.faults.join('; ')}\n    in ${sql.slice(0, 400)}`)
    }
    return faults
  })
}

async function tenantTables(client: {
  query(sql: string): Promise<{ rows: { name: string }[] }>
}): Promise<Set<string>> {
  const { rows } =
    await client.query(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '@(reference|local)\\M'`)
  return new Set(rows.map(({ name }) => name))
}
