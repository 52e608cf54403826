import { type ExpressionBuilder, type ExpressionWrapper, sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- whichever tables the query around it has
type Around = ExpressionBuilder<Tables, any>
// oxlint-disable-next-line typescript/no-explicit-any -- as above
type Id = ExpressionWrapper<Tables, any, string>

/** What the plan in force asks a team to do for a child. */
export interface WorkInForce {
  readonly id: string
  readonly planId: string
  readonly version: number
  readonly kind: 'involvement' | 'focussed work' | 'playground supervision' | 'group'
  readonly topic: string | null
  readonly purpose: string
  readonly fromDay: Day | null
  readonly untilDay: Day | null
}

/** Of the child and the team that the query around it names, in the order of the plan. */
export function worksInForce(is: Around, { actor: { areaId } }: Read, childId: Id, teamId: Id) {
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
    .where('planWork.teamId', '=', teamId)
    .orderBy('planWork.kind')
    .orderBy('planWork.id')
    .select(['planWork.id', 'planWork.planId', 'planWork.number as version', 'planWork.topic', 'planWork.purpose'])
    .select(['planWork.fromDay', 'planWork.untilDay'])
    .select((on) => on.ref('planWork.kind').$castTo<WorkInForce['kind']>().as('kind'))
}
