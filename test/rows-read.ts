import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** How many rows of these tables this transaction has read so far, by an index or without one. */
export async function rowsRead({ db }: Read, tables: readonly string[]): Promise<number> {
  const { n } = await db
    .selectFrom(
      sql<{ n: number }>`(
      select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as n from pg_stat_xact_user_tables
      where relname = any(${tables}::text[]))`.as('looked'),
    )
    .select('looked.n')
    .executeTakeFirstOrThrow()
  return n
}
