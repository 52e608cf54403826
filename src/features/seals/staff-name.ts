import { sql } from 'kysely'

/** The whole name of somebody of the staff, joined under this name. */
export function fullNameOf(table: string) {
  return sql<string>`${sql.ref(`${table}.givenName`)} || ' ' || ${sql.ref(`${table}.familyName`)}`
}
