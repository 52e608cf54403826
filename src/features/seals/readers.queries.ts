import { type Expression, sql } from 'kysely'
import type { WhereOrAsked } from '#features/people/where-a-child-is.ts'
import type { Read, Write } from '#platform/context.ts'
import type { PossibleReader, Reader } from './seal.ts'
import { fullNameOf } from './staff-name.ts'

const MOST_READERS = 100

/** Names somebody, or says until when an earlier naming counts. */
export async function setReader(write: Write, of: { childId: string; sealId: string }, reader: Reader): Promise<void> {
  const said = { startsOn: reader.startsOn, endsOn: reader.endsOn, namedBy: write.actor.id, namedAt: write.now }
  await write.db
    .insertInto('sealReader')
    .values({ ...of, ...said, areaId: write.actor.areaId, staffId: reader.staffId })
    .onConflict((on) => on.columns(['areaId', 'sealId', 'staffId']).doUpdateSet(said))
    .execute()
}

/** Those who lead the child’s school, who help the child, and who are readers already. */
export async function possibleReaders(
  read: Read,
  { schoolId, knownTo }: WhereOrAsked,
  already: readonly string[] | Expression<string[]> = [],
): Promise<PossibleReader[]> {
  const { areaId } = read.actor
  return read.db
    .selectFrom('staffMember as person')
    .innerJoin('membership', (on) =>
      on.on('membership.areaId', '=', areaId).onRef('membership.staffId', '=', 'person.id'),
    )
    .where('person.areaId', '=', areaId)
    .where('person.active', '=', true)
    .where('membership.startsOn', '<=', read.today)
    .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', read.today)]))
    .where((is) =>
      is.or([
        is.and([
          is('membership.role', 'in', ['school lead', 'practitioner', 'supervisor']),
          sql<boolean>`membership.organisation_id = any(array_append(${knownTo}::uuid[], ${schoolId}::uuid))`,
        ]),
        sql<boolean>`person.id = any(${already}::uuid[])`,
        is.exists(
          is
            .selectFrom('caseMember')
            .where('caseMember.areaId', '=', areaId)
            .whereRef('caseMember.staffId', '=', 'person.id')
            .where(sql<boolean>`case_member.case_id = any(${knownTo}::uuid[])`)
            .where('caseMember.startsOn', '<=', read.today)
            .where((on) => on.or([on('caseMember.endsOn', 'is', null), on('caseMember.endsOn', '>=', read.today)]))
            .select(sql<number>`1`.as('one')),
        ),
      ]),
    )
    .groupBy(['person.id', 'person.givenName', 'person.familyName', 'person.jobTitle'])
    .orderBy('person.familyName')
    .orderBy('person.givenName')
    .orderBy('person.id')
    .limit(MOST_READERS)
    .select(['person.id', 'person.jobTitle', fullNameOf('person').as('name')])
    .select(sql<PossibleReader['roles']>`array_agg(distinct membership.role)::text[]`.as('roles'))
    .execute()
}

/** Those who are named as readers of a child’s record, for who asks who else could be together with the seal. */
export function namedReaders({ db, actor: { areaId } }: Read, childId: string): Expression<string[]> {
  const named = db
    .selectFrom('sealReader')
    .where('sealReader.areaId', '=', areaId)
    .where('sealReader.childId', '=', childId)
    .select('sealReader.staffId')
  return sql<string[]>`array(${named})`
}
