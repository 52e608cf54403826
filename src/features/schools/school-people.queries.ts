import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

/** Everybody who works in a school now or later, by role and family name. */
export async function everybodyAt({ db, actor, today }: Read, schoolId: string) {
  const { areaId } = actor
  const school = await db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .where('organisation.id', '=', schoolId)
    .where('organisation.kind', '=', 'school')
    .select(['organisation.id', 'organisation.name', 'organisation.nation'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.organisationId', '=', schoolId)
          .where('staffMember.active', '=', true)
          .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', today)]))
          .orderBy('membership.role', 'desc')
          .orderBy('staffMember.familyName')
          .orderBy('staffMember.givenName')
          .orderBy('membership.id')
          .limit(300)
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle'])
          .select(['membership.role', 'membership.duty', 'membership.yearGroup'])
          .select(['membership.startsOn', 'membership.endsOn']),
      ).as('people'),
    )
    .executeTakeFirst()
  if (!school) throw new NotFound('School')
  return school
}
