import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** The last row that a page of a list has shown. */
interface Last {
  readonly areaId: number
  readonly id: string
}

/**
 * Further down a list than this row: `comesAfter('organisation', ['name', 'id'], last)`. The columns are those by which the list
 * is in order, `as` what the statement calls the table. Each is asked for by itself: a row of them from one question is compared
 * with every row from the first, and not looked for in the index.
 */
export function comesAfter<T extends keyof Tables>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  { areaId, id }: Last,
  as: string = table,
): RawBuilder<SqlBool> {
  const ours = columns.map((column) => sql.ref(`${as}.${column}`))
  const theirs = columns.map(
    (column) =>
      sql`(select ${sql.ref(`last.${column}`)} from ${sql.table(table)} as last where last.area_id = ${areaId} and last.id = ${id}::uuid)`,
  )
  return sql<SqlBool>`(${sql.join(ours)}) > (${sql.join(theirs)})`
}
