import { expressionBuilder } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { allocatedSocialWorker } from './social-work.queries.ts'

/** Who is allocated today to the child of a plan: their id, as a sub-query for whoever asks for more of them beside the plan. */
export function socialWorkerOfPlan(read: Read, planId: string) {
  const child = read.db
    .selectFrom('childPlan')
    .where('childPlan.areaId', '=', read.actor.areaId)
    .where('childPlan.id', '=', planId)
    .select('childPlan.childId')
  return allocatedSocialWorker(read, expressionBuilder<Tables>(), child.$asScalar())
    .clearSelect()
    .select('socialWorker.id')
}
