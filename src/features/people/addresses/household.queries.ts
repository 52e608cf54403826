import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { knows, selectChildren } from '../children.queries.ts'

const MOST = 20

/** Children of the same address or with the same adult, as far as the reader knows them, whose address is not protected. */
export function livesWith({ actor: { areaId } }: Read, is: ExpressionBuilder<Tables, 'child'>) {
  const ids = sql<string>`(
    select theirs.child_id from relationship ours
      join relationship theirs on theirs.area_id = ${areaId} and theirs.adult_id = ours.adult_id
    where ours.area_id = ${areaId} and ours.child_id = child.id and ours.ended_on is null and theirs.ended_on is null
    union
    select theirs.child_id from home_address ours join home_address theirs on theirs.area_id = ${areaId}
      and address_key(theirs.lines, theirs.postcode) = address_key(ours.lines, ours.postcode) and theirs.to_day is null
    where ours.area_id = ${areaId} and ours.child_id = child.id and ours.to_day is null)`
  return jsonArrayFrom(
    is
      .selectFrom('child as other')
      .where('other.areaId', '=', areaId)
      .whereRef('other.id', '<>', 'child.id')
      .where('other.hasProtectedAddress', '=', false)
      .where('other.id', 'in', ids)
      .orderBy('other.givenName')
      .orderBy('other.id')
      .limit(MOST)
      .select(['other.id', 'other.givenName', 'other.familyName', 'other.knownAs', 'other.knownAsSafeWith'])
      .select((on) => [
        jsonObjectFrom(
          on
            .selectFrom('homeAddress as written')
            .where('written.areaId', '=', areaId)
            .whereRef('written.childId', '=', 'other.id')
            .where('written.toDay', 'is', null)
            .orderBy('written.id', 'desc')
            .limit(1)
            .select(['written.lines', 'written.postcode']),
        ).as('address'),
      ]),
  )
}

/** The children of one home, held until the change is done: each one known to whoever makes it. */
export async function holdHousehold(write: Write, childIds: readonly string[]) {
  return selectChildren(write)
    .where(sql<boolean>`child.id = any(${childIds}::uuid[])`)
    .where((is) => knows(write, is))
    .orderBy('child.id')
    .select((is) => livesWith(write, is as never).as('livesWith'))
    .forUpdate('child')
    .execute()
}
