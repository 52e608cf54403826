import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Write } from '#platform/context.ts'
import { isCurrent } from './current.ts'

/** Holds somebody of this area, so that nobody else changes them meanwhile. */
export async function holdStaffMember({ db, actor }: Write, staffId: string) {
  return db
    .selectFrom('staffMember')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', staffId)
    .select(['id', 'givenName', 'familyName', 'email', 'active', 'version'])
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Holds an organisation while somebody begins there, with what they do there already and with those who are the
 * mental-health lead there, now or later: two administrators cannot appoint two.
 */
export async function holdOrganisationFor({ db, actor }: Write, staffId: string, organisationId: string) {
  const { areaId } = actor
  return db
    .selectFrom('organisation')
    .innerJoin('staffMember', (on) => on.on('staffMember.areaId', '=', areaId).on('staffMember.id', '=', staffId))
    .where('organisation.areaId', '=', areaId)
    .where('organisation.id', '=', organisationId)
    .select(['organisation.kind', 'staffMember.active'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .where('membership.areaId', '=', areaId)
          .where('membership.organisationId', '=', organisationId)
          .where('membership.staffId', '=', staffId)
          .select(['membership.role', 'membership.duty', 'membership.yearGroup'])
          .select(['membership.startsOn', 'membership.endsOn']),
      ).as('theirs'),
    )
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember as lead', (on) =>
            on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.organisationId', '=', organisationId)
          .where('membership.duty', '=', 'mental-health lead')
          .select(['membership.id', 'membership.staffId', 'membership.startsOn', 'membership.endsOn'])
          .select(['lead.givenName', 'lead.familyName']),
      ).as('leads'),
    )
    .forUpdate(['organisation', 'staffMember'])
    .executeTakeFirst()
}

/** Holds one membership, so that its end is decided once. */
export async function holdMembership({ db, actor }: Write, membershipId: string) {
  return db
    .selectFrom('membership')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', membershipId)
    .select(['id', 'staffId', 'organisationId', 'startsOn', 'endsOn', 'version'])
    .forUpdate()
    .executeTakeFirst()
}

/** Who looks after this area, or its data, today. */
export async function thoseWhoLookAfterTheArea({ db, actor, today }: Write): Promise<string[]> {
  const keepers = await db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.role', 'in', ['area administrator', 'data protection officer'])
    .where((is) => isCurrent(is, today))
    .select('membership.staffId')
    .execute()
  return keepers.map(({ staffId }) => staffId)
}
