import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** The people by name for whom a row of this table is. */
export function readersOf({ db, actor: { areaId } }: Read, table: 'observation' | 'assessment') {
  return db
    .selectFrom('staffMember as reader')
    .where('reader.areaId', '=', areaId)
    .where('reader.id', '=', sql<string>`any(${sql.ref(`${table}.readers`)})`)
    .orderBy('reader.familyName')
    .orderBy('reader.id')
    .select(['reader.givenName', 'reader.familyName'])
}
