import { type ExpressionBuilder, type ExpressionWrapper, sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { WorkKind } from './plan-content.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- whichever tables the query around it has
type Around = ExpressionBuilder<Tables, any>
// oxlint-disable-next-line typescript/no-explicit-any -- as above
type Id = ExpressionWrapper<Tables, any, string>

/** What the plan in force asks a team to do for a child. */
export interface WorkInForce {
  /** The same from version to version. */
  readonly id: string
  readonly planId: string
  readonly version: number
  readonly teamId: string
  readonly kind: WorkKind
  /** Which of the service’s own topics it is; none of them where it is another, in words. */
  readonly topicId: string | null
  /** Of focussed work. */
  readonly topic: string | null
  /** What the worker will do and why (CSW-13, 33). */
  readonly purpose: string
  readonly fromDay: Day | null
  /** Playground supervision has both (CSW-26). */
  readonly untilDay: Day | null
  readonly needId: string | null
  /** Who of social work confirmed the purpose, and when (CSW-13). */
  readonly confirmedBy: string | null
  readonly confirmedOn: Day | null
}

/** Of the child that the query around it names, in the order of the plan. */
export function allWorksInForce(is: Around, { actor: { areaId } }: Pick<Read, 'actor'>, childId: Id) {
  return is
    .selectFrom('childPlan as livePlan')
    .innerJoin('planWork', (on) =>
      on
        .on('planWork.areaId', '=', areaId)
        .onRef('planWork.planId', '=', 'livePlan.id')
        .onRef('planWork.number', '=', 'livePlan.agreed'),
    )
    .where('livePlan.areaId', '=', areaId)
    .where('livePlan.childId', '=', childId)
    .where('livePlan.state', '<>', sql.lit('ended'))
    .orderBy('planWork.kind')
    .orderBy('planWork.id')
    .select(['planWork.id', 'planWork.planId', 'planWork.number as version', 'planWork.teamId', 'planWork.topicId'])
    .select(['planWork.topic', 'planWork.purpose', 'planWork.fromDay', 'planWork.untilDay', 'planWork.needId'])
    .select(['planWork.confirmedBy', 'planWork.confirmedOn'])
    .select((on) => on.ref('planWork.kind').$castTo<WorkKind>().as('kind'))
}

/** The same of one team. */
export function worksInForce(is: Around, read: Pick<Read, 'actor'>, childId: Id, teamId: Id) {
  return allWorksInForce(is, read, childId).where('planWork.teamId', '=', teamId)
}
