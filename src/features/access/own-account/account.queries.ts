import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'

/** Who I am here, and where I work today or soon, as what: what I may see follows from it. */
export async function myAccount(read: Read) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.id', '=', id)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.email'])
    .select(['staffMember.jobTitle', 'staffMember.phone', 'staffMember.language'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('organisation', (on) =>
            on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.staffId', '=', id)
          .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', read.today)]))
          .orderBy('membership.startsOn')
          .orderBy('organisation.name')
          .select(['organisation.name as organisation', 'organisation.id as organisationId', 'organisation.kind'])
          .select(['membership.role', 'membership.startsOn', 'membership.endsOn']),
      ).as('memberships'),
    )
    .executeTakeFirstOrThrow()
}
