import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { WorkKind } from './plan-content.ts'

/** The one plan of a child that has not ended, as whoever works by it needs to know it. */
export interface LivePlan {
  readonly id: string
  readonly childId: string
  readonly state: 'draft' | 'with approver' | 'agreed'
  /** The number of the agreed version in force. */
  readonly agreed: number | null
  readonly authorId: string
  readonly authorAs: 'Named Person' | 'Lead Professional'
  readonly socialWorkInvolved: boolean
  readonly reviewDueOn: Day | null
  /** Of the version in force only: what the plan asks a team to do. */
  readonly works: readonly PlannedWork[]
}

export interface PlannedWork {
  /** The same from version to version. */
  readonly id: string
  readonly teamId: string
  readonly kind: WorkKind
  /** What the worker will do and why (CSW-13, 33). */
  readonly purpose: string
  /** Of focussed work. */
  readonly topic: string | null
  readonly from: Day | null
  /** Playground supervision has both (CSW-26). */
  readonly until: Day | null
  readonly needId: string | null
  /** Who of social work confirmed the purpose, and when (CSW-13). */
  readonly confirmedBySocialWork: { readonly name: string; readonly onDay: Day } | null
}

/** The query of it, for who asks for something of their own in the same statement. `readLivePlan` reads its row. */
export function selectLivePlan(read: Pick<Read, 'db' | 'actor'>, childId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('childPlan')
    .where('childPlan.areaId', '=', areaId)
    .where('childPlan.childId', '=', childId)
    .where('childPlan.state', '!=', sql.lit('ended'))
    .select(['childPlan.id', 'childPlan.childId', 'childPlan.state', 'childPlan.agreed', 'childPlan.authorId'])
    .select(['childPlan.authorAs', 'childPlan.socialWork', 'childPlan.reviewDueOn'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('planWork')
          .where('planWork.areaId', '=', areaId)
          .whereRef('planWork.planId', '=', 'childPlan.id')
          .whereRef('planWork.number', '=', 'childPlan.agreed')
          .orderBy('planWork.id')
          .select(['planWork.id', 'planWork.teamId', 'planWork.kind', 'planWork.purpose', 'planWork.topic'])
          .select(['planWork.fromDay', 'planWork.untilDay', 'planWork.needId'])
          .select(['planWork.confirmedBy', 'planWork.confirmedOn']),
      ).as('works'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLivePlan>['executeTakeFirstOrThrow']>>

export function readLivePlan({ socialWork, works, ...plan }: Row): LivePlan {
  return {
    ...plan,
    state: plan.state as LivePlan['state'],
    authorAs: plan.authorAs as LivePlan['authorAs'],
    socialWorkInvolved: socialWork,
    works: works.map(({ fromDay, untilDay, confirmedBy, confirmedOn, kind, ...work }) => ({
      ...work,
      kind: kind as WorkKind,
      from: fromDay,
      until: untilDay,
      confirmedBySocialWork: confirmedBy && confirmedOn ? { name: confirmedBy, onDay: confirmedOn } : null,
    })),
  }
}

/** The plan of a child that has not ended, if there is one and the actor may see it. */
export async function livePlanOf(read: Pick<Read, 'db' | 'actor'>, childId: string): Promise<LivePlan | undefined> {
  const row = await selectLivePlan(read, childId).executeTakeFirst()
  return row && readLivePlan(row)
}
