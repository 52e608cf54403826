import { sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'

/** Days before its last day on which the end of a work is said (CSW-26). */
const BEFORE_ITS_END = 7
const MOST = 500

/** For the morning’s round: plans whose review is due, of those I wrote, and of children whose help I guide today. */
export function planReviewsDue({ db, actor: { areaId, id }, today }: Read) {
  const atSchool = db
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', id)
    .where('membership.duty', '=', 'Named Person')
    .where((on) => isCurrent(on, today))
    .select('membership.organisationId')
  const guided = db
    .selectFrom('childRole')
    .where('childRole.areaId', '=', areaId)
    .where('childRole.staffId', '=', id)
    .where('childRole.role', 'in', ['Named Person', 'Lead Professional'])
    .where((on) => on.or([on('childRole.endsOn', 'is', null), on('childRole.endsOn', '>=', today)]))
    .select('childRole.childId')
  return db
    .selectFrom('childPlan')
    .where('childPlan.areaId', '=', areaId)
    .where('childPlan.state', '!=', sql.lit('ended'))
    .where('childPlan.reviewDueOn', '<=', today)
    .where((is) =>
      is.or([
        is('childPlan.authorId', '=', id),
        is('childPlan.schoolId', 'in', atSchool),
        is('childPlan.childId', 'in', guided),
      ]),
    )
    .orderBy('childPlan.reviewDueOn')
    .orderBy('childPlan.id')
    .limit(MOST)
    .select(['childPlan.id', 'childPlan.childId', 'childPlan.schoolId'])
    .select((is) => is.ref('childPlan.reviewDueOn').$notNull().as('dueOn'))
}

/** And what plans ask of a team only until a day that comes soon: for whoever wrote the plan and whoever supervises the team. */
export function worksThatEndSoon(read: Read) {
  const { db, actor, today } = read
  const { areaId, id } = actor
  const mine = whereIWork(read, ['supervisor'])
  return db
    .selectFrom('planWork')
    .innerJoin('childPlan', (on) =>
      on
        .on('childPlan.areaId', '=', areaId)
        .onRef('childPlan.id', '=', 'planWork.planId')
        .onRef('childPlan.agreed', '=', 'planWork.number'),
    )
    .where('planWork.areaId', '=', areaId)
    .where('childPlan.state', '!=', sql.lit('ended'))
    .where('planWork.untilDay', '>=', today)
    .where('planWork.untilDay', '<=', addDays(today, BEFORE_ITS_END))
    .where((is) => is.or([is('childPlan.authorId', '=', id), is('planWork.teamId', 'in', mine)]))
    .orderBy('planWork.untilDay')
    .orderBy('planWork.id')
    .limit(MOST)
    .select(['planWork.id', 'planWork.childId', 'planWork.schoolId'])
    .select(sql<string>`plan_work.until_day - ${BEFORE_ITS_END}::int`.as('dueOn'))
}
