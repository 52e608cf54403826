import type { Read } from '#platform/context.ts'

/** What whoever wrote a plan was told, and has not said that they know, once its day has come: for whoever reminds them. */
export function updatesToKnow({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('planUpdate')
    .innerJoin('childPlan', (on) =>
      on.on('childPlan.areaId', '=', areaId).onRef('childPlan.id', '=', 'planUpdate.planId'),
    )
    .where('planUpdate.areaId', '=', areaId)
    .where('planUpdate.knownAt', 'is', null)
    .where('planUpdate.knowBy', '<=', today)
    .where('childPlan.authorId', '=', id)
    .orderBy('planUpdate.knowBy')
    .orderBy('planUpdate.id')
    .select(['planUpdate.id', 'planUpdate.knowBy as dueOn', 'planUpdate.childId', 'planUpdate.schoolId'])
}
