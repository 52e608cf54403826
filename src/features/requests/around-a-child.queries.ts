import type { Expression, ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** Parts of the wide queries of this feature: one statement has to bring all that a step of a request needs. */
// oxlint-disable-next-line typescript/no-explicit-any -- whichever tables the query around it has
type Around = ExpressionBuilder<Tables, any>
// oxlint-disable-next-line typescript/no-explicit-any -- as above
type Id = ExpressionWrapper<Tables, any, string | null>

/** When the school teaches: what `schoolCalendar` is made of. */
export function termsOf(is: Around, { actor: { areaId } }: Read, schoolId: Id) {
  return jsonArrayFrom(
    is
      .selectFrom('term')
      .where('term.areaId', '=', areaId)
      .where((or) => or.or([or('term.schoolId', 'is', null), or('term.schoolId', '=', schoolId as never)]))
      .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
  )
}

export function closedDaysOf(is: Around, { actor: { areaId } }: Read, schoolId: Id) {
  return jsonArrayFrom(
    is
      .selectFrom('closedDay')
      .where('closedDay.areaId', '=', areaId)
      .where((or) => or.or([or('closedDay.schoolId', 'is', null), or('closedDay.schoolId', '=', schoolId as never)]))
      .select(['closedDay.kind', 'closedDay.name', 'closedDay.fromDay as from', 'closedDay.toDay as to']),
  )
}

const SAFEGUARDING = ['designated safeguarding lead', 'deputy safeguarding lead'] as const

type OfMembership = ExpressionBuilder<Tables, 'membership'>

/** Who leads the school, who supervises the team or teams, and who manages education in the school’s cluster, today. */
export function peopleAround(is: Around, read: Read, schoolId: Id, isTeam: (or: OfMembership) => Expression<SqlBool>) {
  const { areaId } = read.actor
  const cluster = is
    .selectFrom('school as ofCluster')
    .where('ofCluster.areaId', '=', areaId)
    .where('ofCluster.id', '=', schoolId as never)
    .select('ofCluster.clusterId')
  return jsonArrayFrom(
    is
      .selectFrom('membership')
      .innerJoin('staffMember', (on) =>
        on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
      )
      .where('membership.areaId', '=', areaId)
      .where('staffMember.active', '=', true)
      .where((on) => isCurrent(on as never, read.today))
      .where((or) =>
        or.or([
          or.and([
            or.or([or('membership.role', '=', 'school lead'), or('membership.duty', 'in', SAFEGUARDING)]),
            or('membership.organisationId', '=', schoolId as never),
          ]),
          or.and([or('membership.role', '=', 'supervisor'), isTeam(or as never)]),
          or.and([or('membership.role', '=', 'education manager'), or('membership.organisationId', '=', cluster)]),
        ]),
      )
      .orderBy('staffMember.familyName')
      .orderBy('staffMember.id')
      .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
      .select(['membership.role', 'membership.duty', 'membership.organisationId']),
  )
}
