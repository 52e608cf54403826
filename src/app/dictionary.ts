import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'

interface DescribedColumn {
  readonly table: string
  readonly column: string
  readonly type: string
  /** 0 public, 1 staff, 2 who a child is, 3 casework and safeguarding, 4 protected (reliability R10). Null: not said. */
  readonly class: number | null
  readonly about: string
}

const COLUMNS = `
  select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
    obj_description(c.oid, 'pg_class') as about_table, col_description(c.oid, a.attnum) as about_column
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'auth', 'audit', 'migrations', 'platform', 'graphile_worker')
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p')
  order by 1, a.attnum`

const CLASS = /@class (\d)/

/** Every column with its field class, from the database's own comments: its own, or its table's. */
export async function describeColumns(admin: Address): Promise<DescribedColumn[]> {
  const { rows } = await withAdmin(admin, (client) =>
    client.query<Record<'table' | 'column' | 'type' | 'about_table' | 'about_column', string | null>>(COLUMNS),
  )
  return rows.map(({ table, column, type, about_table, about_column }) => {
    const said = CLASS.exec(about_column ?? '') ?? CLASS.exec(about_table ?? '')
    return {
      table: table!,
      column: column!,
      type: type!,
      class: said ? Number(said[1]) : null,
      about: (about_column ?? '').replace(/\s*@class \d/, ''),
    }
  })
}
