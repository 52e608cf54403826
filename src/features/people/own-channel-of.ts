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
    .select([
      'own.id',
      'own.channel',
      'own.address',
      'own.verifiedAddress',
      'own.language',
      'own.othersRead',
      isAnAdults(areaId, 'own'),
    ])
}

/**
 * Whether somebody else around the child is reached there, or was: then it is not the young person’s own. Asked each time, because
 * an adult may be written down later; and also of adults who have nothing to do with the child any more, who still have their phone.
 */
export function isAnAdults(areaId: number, own: 'own' | 'ownChannel') {
  return sql<boolean>`exists (
    select 1 from relationship around join adult on adult.area_id = ${areaId} and adult.id = around.adult_id
    where around.area_id = ${areaId} and around.child_id = ${sql.ref(`${own}.childId`)} and ${reachesAdult('adult', own)})`.as(
    'isAnAdults',
  )
}

/**
 * Whether the same number is written down in another record: as another young person’s own, or of an adult around a brother or sister.
 * Only the records that whoever asks may see are looked at, so that nobody learns by it of one that they may not.
 */
export function isWrittenDownElsewhere(areaId: number) {
  return sql<boolean>`(exists (
    select 1 from own_channel other where other.area_id = ${areaId} and other.child_id <> own_channel.child_id and other.ended_at is null
      and other.channel = own_channel.channel and case own_channel.channel when 'email' then lower(trim(other.address)) = lower(trim(own_channel.address))
        else ${lastOf('other.address')} = ${lastOf('ownChannel.address')} end)
    or exists (
    select 1 from relationship mine
    join relationship shared on shared.area_id = ${areaId} and shared.adult_id = mine.adult_id and shared.child_id <> mine.child_id
    join relationship around on around.area_id = ${areaId} and around.child_id = shared.child_id
    join adult on adult.area_id = ${areaId} and adult.id = around.adult_id
    where mine.area_id = ${areaId} and mine.child_id = own_channel.child_id and ${reachesAdult('adult', 'ownChannel')}))`.as(
    'isElsewhere',
  )
}

/** One phone, however its number is written, and also where a word stands beside it: `07700 900123 (after six)`. */
function reachesAdult(adult: 'adult', own: 'own' | 'ownChannel') {
  const of = (column: string) => sql.ref(`${own}.${column}`)
  const their = (column: string) => sql.ref(`${adult}.${column}`)
  return sql`case ${of('channel')} when 'email' then lower(trim(${their('email')})) = lower(trim(${of('address')}))
        else strpos(regexp_replace(${their('phone')}, '\\D', '', 'g'), ${lastOf(`${own}.address`)}) > 0 end`
}

/** The figures by which a number is one: its last ten. */
function lastOf(column: string) {
  return sql`right(regexp_replace(${sql.ref(column)}, '\\D', '', 'g'), 10)`
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
