import { verb } from '#features/access/verb.ts'
import { mustSupervise } from '#features/cases/held-case.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { holdRemitCase } from './hold-remit-case.ts'
import { keepingPlanCheck } from './keep-plan-check.ts'
import { mustBeInThePlan, type PlanAnswer } from './plan-first.ts'
import { say } from './rules.words.ts'
import { standingOf } from './standing.ts'

/**
 * A supervisor looks at the plan of a case again: the plan has come and names the work, or it is late and there is another day,
 * again with a reason (CSW-32, CSW-33). What was found before stays.
 */
export const checkPlan = verb('decide requests', async (write: Write, caseId: string, answer: PlanAnswer) => {
  const helpCase = await holdRemitCase(write, caseId, 'planFirst')
  mustSupervise(helpCase)
  const { requestId, works, check } = await standingOf(write, caseId)
  if (!requestId) throw new Refused(say.nothingToCheck)
  const found = mustBeInThePlan(write, { ...helpCase, id: requestId, works, check }, answer)!
  await keepingPlanCheck(write, found).execute()
  write.audit('plan looked at', { children: [helpCase.childId], caseId, requestId })
})
