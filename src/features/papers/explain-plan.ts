import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import type { Explained } from './explained.ts'
import { insertExplained, mustFindPlan } from './explained.queries.ts'
import { say } from './rules.words.ts'

/** Writes down that the plan in force was explained to the child or to an adult of the family, and what they said (CSW-10). */
export const explainPlan = verb('write plans', async (write: Write, planId: string, explained: Explained) => {
  const plan = await mustFindPlan(write, planId)
  if (plan.agreed === null) throw new Refused(say.notAgreed)
  if (explained.toWhom === 'parent or carer' && !explained.toName) throw new Refused(say.nameMissing, 'toName')
  if (explained.onDay > write.today) throw new Refused(say.notYet, 'day')
  await insertExplained(write, { ...plan, number: plan.agreed }, explained)
  write.audit('plan explained', { children: [plan.childId], planId, version: plan.agreed })
})
