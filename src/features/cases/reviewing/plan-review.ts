import { verb } from '#features/access/verb.ts'
import type { Day } from '#platform/dates/day.ts'
import { changeCase } from '../changing/case-changes.queries.ts'
import { mustBeOpen, mustComeSoon } from '../held-case.ts'
import { holdWholeCase } from '../whole-case.ts'
import { planningReview } from './reviews.queries.ts'

/** Says when the case is looked at again, or moves that day. */
export const planReview = verb('work on cases', async (write, caseId: string, reviewOn: Day) => {
  const helpCase = await holdWholeCase(write, caseId)
  mustBeOpen(helpCase)
  mustComeSoon(write, reviewOn, 'reviewOn')
  const kind = helpCase.status === 'watchful waiting' ? 'watchful waiting' : 'case'
  const planned = planningReview(write, helpCase, { kind, dueOn: reviewOn })
  await changeCase(write, helpCase, { reviewOn }, { with: [planned] })
  write.audit('review planned', { children: [helpCase.childId], caseId })
})
