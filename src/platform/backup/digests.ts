import type pg from 'pg'

/** One digest a table, of every row whatever its order: two databases with the same digests hold the same. */
export async function digestsOf(client: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
    order by 1, 2`)
  const digests: Record<string, string> = {}
  for (const { schema, name } of tables) {
    const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
    const { rows } = await client.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(encode(sha256(string_agg(h, '' order by h)), 'hex'), '') as digest
       from (select sha256(convert_to(t::text, 'UTF8')) as h from ${table} t) rows`,
    )
    digests[`${schema}.${name}`] = rows[0]!.digest
  }
  return digests
}
