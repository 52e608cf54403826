import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

/** Somebody of this area, with everywhere they work or have worked, what goes on first; or a 404. */
export async function findStaffMember(read: Read, staffId: string) {
  const { areaId } = read.actor
  const person = await read.db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.id', '=', staffId)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.email'])
    .select(['staffMember.phone', 'staffMember.jobTitle', 'staffMember.employer', 'staffMember.wte'])
    .select('staffMember.alsoSpeaks')
    .select(['staffMember.language', 'staffMember.active', 'staffMember.version'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('organisation', (on) =>
            on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.staffId', '=', staffId)
          .orderBy('membership.endsOn', (order) => order.desc().nullsFirst())
          .orderBy('membership.startsOn', 'desc')
          .orderBy('membership.id')
          .select(['membership.id', 'membership.organisationId', 'membership.role', 'membership.duty'])
          .select(['membership.yearGroup', 'membership.startsOn', 'membership.endsOn', 'membership.version'])
          .select(['organisation.name as organisation', 'organisation.kind', 'organisation.nation']),
      ).as('memberships'),
    )
    .executeTakeFirst()
  if (!person) throw new NotFound('Staff member')
  return person
}

export type StaffMember = Awaited<ReturnType<typeof findStaffMember>>
export type MembershipOf = StaffMember['memberships'][number]
