import { type ExpressionBuilder, sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** For a wide query about a case: where the young person is written to themselves now, if anywhere. */
export function ownChannelOfCase({ actor: { areaId } }: Read, is: ExpressionBuilder<Tables, 'helpCase'>) {
  return is
    .selectFrom('ownChannel as own')
    .where('own.areaId', '=', areaId)
    .whereRef('own.childId', '=', 'helpCase.childId')
    .where('own.endedAt', 'is', null)
    .orderBy('own.writtenAt', 'desc')
    .limit(1)
    .select(['own.id', 'own.channel', 'own.address', 'own.verifiedAddress', 'own.language', isAnAdults(areaId, 'own')])
}

/**
 * Whether somebody else around the child is reached there, or was: then it is not the young person’s own. Asked each time, because
 * an adult may be written down later; and also of adults who have nothing to do with the child any more, who still have their phone.
 */
export function isAnAdults(areaId: number, own: 'own' | 'ownChannel') {
  const of = (column: string) => sql.ref(`${own}.${column}`)
  return sql<boolean>`exists (
    select 1 from relationship around join adult on adult.area_id = ${areaId} and adult.id = around.adult_id
    where around.area_id = ${areaId} and around.child_id = ${of('childId')}
      and case ${of('channel')} when 'email' then lower(trim(adult.email)) = lower(trim(${of('address')}))
        else strpos(regexp_replace(adult.phone, '\\D', '', 'g'), right(regexp_replace(${of('address')}, '\\D', '', 'g'), 10)) > 0 end)`.as(
    'isAnAdults',
  )
}

/** In which language a young person wants what is written to them, where they have said so. */
export async function languageOfYoungPerson({ db, actor: { areaId } }: Read, childId: string): Promise<string | null> {
  const own = await db
    .selectFrom('ownChannel')
    .where('areaId', '=', areaId)
    .where('childId', '=', childId)
    .where('endedAt', 'is', null)
    .select('language')
    .executeTakeFirst()
  return own?.language ?? null
}
