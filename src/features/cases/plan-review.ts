import { verb } from '#features/access/verb.ts'
import type { Day } from '#platform/dates/day.ts'
import { changeCase } from './case-changes.queries.ts'
import { holdCase, mustBeOpen, mustComeSoon, mustWorkOn } from './held-case.ts'
import { planNextReview } from './reviews.queries.ts'

/** Says when the case is looked at again, or moves that day. */
export const planReview = verb('work on cases', async (write, caseId: string, reviewOn: Day) => {
  const helpCase = await holdCase(write, caseId)
  mustWorkOn(write, helpCase)
  mustBeOpen(helpCase)
  mustComeSoon(write, reviewOn, 'reviewOn')
  await changeCase(write, helpCase, { reviewOn })
  const kind = helpCase.status === 'watchful waiting' ? 'watchful waiting' : 'case'
  await planNextReview(write, helpCase, { kind, dueOn: reviewOn })
  write.audit('review planned', { children: [helpCase.childId], caseId })
})
