import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { selectChildForPlan } from '../child-for-plan.queries.ts'
import { mustWrite } from '../may-write.ts'
import { emptyPlan } from '../plan-content.ts'
import { say } from '../rules.words.ts'
import { insertPlan } from './beginning.queries.ts'

/** Begins the plan of a child. It is a draft until somebody else agrees to it. A child has one plan (CSW-32). */
export const beginPlan = verb('write plans', async (write, childId: string): Promise<{ planId: string }> => {
  const child = await selectChildForPlan(write, childId)
  const kind = child.nation === 'Scotland' ? 'child’s plan' : 'early-help plan'
  const authorAs = mustWrite(child, kind)
  const planId = write.newId()
  const isNew = await insertPlan(write, child, { id: planId, kind, authorAs, content: emptyPlan })
  if (!isNew) throw new Refused(say.hasAPlan)
  write.audit('plan begun', { children: [childId], planId })
  return { planId }
})
