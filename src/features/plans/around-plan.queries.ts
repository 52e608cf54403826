import { type ExpressionBuilder, sql } from 'kysely'
import { type WhereOrAsked, whereChildIs } from '#features/people/where-a-child-is.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Role, Tables } from '#platform/db/tables.ts'

/** Who may have a part in a plan at all. */
const roles: readonly Role[] = ['teacher', 'school lead', 'education manager', 'practitioner', 'supervisor']
/** Who may agree to a plan that somebody else wrote. */
const approving: readonly Role[] = ['school lead', 'education manager', 'supervisor']
const MOST = 400

type Among = ExpressionBuilder<Tables, 'membership'>

/**
 * Everybody who may have a part in a plan of this child today: who works at the school, who leads its cluster, and who works in a
 * team that knows the child or has an agreement with the school. By name; once each, as what counts most.
 */
export async function peopleAroundPlan(read: Read, { schoolId, knownTo }: WhereOrAsked) {
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
    .where('membership.role', 'in', [...roles])
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on as never, read.today))
    .where((is) =>
      is.or([
        is('membership.organisationId', '=', schoolId),
        is.and([
          is('membership.role', '=', 'education manager'),
          leadsTheCluster(read, is as unknown as Among, schoolId),
        ]),
        is.and([
          is('membership.role', 'in', ['practitioner', 'supervisor']),
          is.or([
            sql<boolean>`membership.organisation_id = any (${knownTo}::uuid[])`,
            worksWithTheSchool(read, is as unknown as Among, schoolId),
          ]),
        ]),
      ]),
    )
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .orderBy('membership.role', 'desc')
    .orderBy('membership.id')
    .limit(MOST)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle'])
    .select(['membership.role', 'membership.duty', 'organisation.name as place', 'organisation.id as placeId'])
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((theirs) => {
    const { givenName, familyName, ...person } = theirs.find(({ role }) => approving.includes(role)) ?? theirs[0]!
    return {
      ...person,
      name: `${givenName} ${familyName}`,
      placeIds: theirs.map(({ placeId }) => placeId),
      /** The teams in which they are a worker, whatever else they are. */
      worksIn: theirs.filter(({ role }) => role === 'practitioner').map(({ placeId }) => placeId),
    }
  })
}

export type PersonAroundPlan = Awaited<ReturnType<typeof peopleAroundPlan>>[number]

export function mayApprove({ role }: Pick<PersonAroundPlan, 'role'>): boolean {
  return approving.includes(role)
}

function leadsTheCluster({ actor: { areaId } }: Read, is: Among, schoolId: WhereOrAsked['schoolId']) {
  return is.exists(
    is
      .selectFrom('school')
      .where('school.areaId', '=', areaId)
      .where('school.id', '=', schoolId)
      .whereRef('school.clusterId', '=', 'membership.organisationId')
      .select(sql<number>`1`.as('one')),
  )
}

function worksWithTheSchool({ actor: { areaId }, today }: Read, is: Among, schoolId: WhereOrAsked['schoolId']) {
  return is.exists(
    is
      .selectFrom('agreement')
      .where('agreement.areaId', '=', areaId)
      .whereRef('agreement.teamId', '=', 'membership.organisationId')
      .where('agreement.schoolId', '=', schoolId)
      .where('agreement.startsOn', '<=', today)
      .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', today)]))
      .select(sql<number>`1`.as('one')),
  )
}

/** The teams that a plan of this child may ask for work: those that know the child or have an agreement with the school. */
export async function teamsAroundPlan(read: Read, { schoolId, knownTo }: WhereOrAsked) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('organisation.active', '=', true)
    .where((is) =>
      is.or([
        sql<boolean>`team.id = any (${knownTo}::uuid[])`,
        is.exists(
          is
            .selectFrom('agreement')
            .where('agreement.areaId', '=', areaId)
            .whereRef('agreement.teamId', '=', 'team.id')
            .where('agreement.schoolId', '=', schoolId)
            .where('agreement.startsOn', '<=', read.today)
            .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', read.today)]))
            .select(sql<number>`1`.as('one')),
        ),
      ]),
    )
    .orderBy('organisation.name')
    .orderBy('team.id')
    .limit(50)
    .select(['team.id', 'organisation.name', 'team.definition'])
    .execute()
}

/** Where the child of a plan is, for who asks who is around it together with the plan itself. */
export function whereChildOfPlanIs(read: Read, planId: string): WhereOrAsked {
  const { areaId } = read.actor
  const plan = read.db.selectFrom('childPlan').where('childPlan.areaId', '=', areaId).where('childPlan.id', '=', planId)
  return whereChildIs(read, sql<string>`${plan.select('childPlan.childId')}`)
}
