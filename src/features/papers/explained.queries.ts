import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import type { Explained } from './explained.ts'

/** A plan as those who hand over its papers need to know it. */
export async function mustFindPlan({ db, actor }: Read, planId: string) {
  const plan = await db
    .selectFrom('childPlan')
    .innerJoin('child', (on) => on.on('child.areaId', '=', actor.areaId).onRef('child.id', '=', 'childPlan.childId'))
    .where('childPlan.areaId', '=', actor.areaId)
    .where('childPlan.id', '=', planId)
    .select(['childPlan.id', 'childPlan.agreed', 'childPlan.childId', 'child.schoolId', 'child.knownTo'])
    .executeTakeFirst()
  if (!plan) throw new NotFound('Plan')
  return plan
}

type OfPlan = Omit<Awaited<ReturnType<typeof mustFindPlan>>, 'agreed'> & { readonly number: number }

export async function insertExplained(write: Write, plan: OfPlan, explained: Explained): Promise<void> {
  const { id: planId, number, childId, schoolId, knownTo } = plan
  await write.db
    .insertInto('planExplained')
    .values({
      ...{ areaId: write.actor.areaId, id: write.newId(), planId, number, childId, schoolId, knownTo, ...explained },
      ...{ recordedBy: write.actor.id, recordedAt: write.now },
    })
    .execute()
}

/** Each time that it was explained, the latest first. */
export async function selectExplained({ db, actor: { areaId } }: Read, planId: string) {
  return db
    .selectFrom('planExplained')
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .select(['id', 'number', 'toWhom', 'toName', 'onDay', 'byName', 'leaflet', 'copyGiven', 'understood'])
    .execute()
}
