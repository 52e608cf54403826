import { type RawBuilder, sql } from 'kysely'

/**
 * Values that stand in the statement as they are, and not as parameters. Of a state they must: under row policies Postgres does not let an
 * enumeration lead it through an index (its comparison is not leakproof), only an index of the rows in those states alone
 * (`where status in (…)`), and it takes that one when the statement says which they are (docs/decisions/0062).
 */
export function asWritten<const Value extends string>(values: readonly Value[]): RawBuilder<Value>[] {
  return values.map((value) => sql.lit(value))
}
