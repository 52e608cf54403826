import type pg from 'pg'
import { withAdmin } from '#platform/db/roles.ts'
import type { Service } from './service.ts'

/** What entering itself keeps: that somebody was seen, and rights that were worked out. */
const OF_ENTERING = ['auth.sign_in', 'auth.rights', 'auth.draft_key']
let asking: string | undefined

/** One digest a table, of every row, in one statement. */
export async function everything(service: Service): Promise<Record<string, string>> {
  return withAdmin(service.admin, async (client) => {
    asking ??= await askingForAll(client)
    const { rows } = await client.query<{ name: string; digest: string }>(asking)
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
  })
}

async function askingForAll(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'auth', 'audit', 'platform', 'graphile_worker') order by 1`)
  return rows
    .filter(({ name }) => !OF_ENTERING.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from ${name} t`,
    )
    .join(' union all ')
}
