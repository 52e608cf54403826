import { sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'

/**
 * Who may approve a plan of this child today: whoever leads the school or its cluster, and whoever supervises a team that
 * knows the child or has an agreement with the school. By name; once each.
 */
export async function peopleWhoMayApprove(
  read: Read,
  { schoolId, knownTo }: { readonly schoolId: string | null; readonly knownTo: readonly string[] },
) {
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on as never, read.today))
    .where((is) =>
      is.or([
        is.and([is('membership.role', '=', 'school lead'), is('membership.organisationId', '=', schoolId)]),
        is.and([
          is('membership.role', '=', 'education manager'),
          is.exists(
            is
              .selectFrom('school')
              .where('school.areaId', '=', areaId)
              .where('school.id', '=', schoolId)
              .whereRef('school.clusterId', '=', 'membership.organisationId')
              .select(sql<number>`1`.as('one')),
          ),
        ]),
        is.and([
          is('membership.role', '=', 'supervisor'),
          is.or([
            is(sql<boolean>`${is.ref('membership.organisationId')} = any (${[...knownTo]}::uuid[])`, '=', true),
            is.exists(
              is
                .selectFrom('agreement')
                .where('agreement.areaId', '=', areaId)
                .whereRef('agreement.teamId', '=', 'membership.organisationId')
                .where('agreement.schoolId', '=', schoolId)
                .where('agreement.startsOn', '<=', read.today)
                .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', read.today)]))
                .select(sql<number>`1`.as('one')),
            ),
          ]),
        ]),
      ]),
    )
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .orderBy('membership.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle'])
    .select(['membership.role', 'organisation.name as place', 'organisation.id as placeId'])
    .execute()
  const once = new Map(rows.toReversed().map((row) => [row.id, row]))
  return rows
    .filter((row) => once.get(row.id) === row)
    .map(({ givenName, familyName, ...person }) => ({ ...person, name: `${givenName} ${familyName}` }))
}

export type Approver = Awaited<ReturnType<typeof peopleWhoMayApprove>>[number]
