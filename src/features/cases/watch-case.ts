import { verb } from '#features/access/verb.ts'
import type { Day } from '#platform/dates/day.ts'
import { caseEvent } from './case-event.ts'
import { changeCase, notPaused } from './changing/case-changes.queries.ts'
import { mustBeOpen, mustComeSoon } from './held-case.ts'
import { planningReview } from './reviewing/reviews.queries.ts'
import { holdWholeCase } from './whole-case.ts'

interface Watching {
  readonly reviewOn: Day
  readonly why: string
}

/** Does nothing on purpose, for a while: many difficulties pass by themselves. Never without a day to look again (HACK-11). */
export const watchCase = verb('work on cases', async (write, caseId: string, { reviewOn, why }: Watching) => {
  const helpCase = await holdWholeCase(write, caseId)
  mustBeOpen(helpCase)
  mustComeSoon(write, reviewOn, 'reviewOn')
  const status = 'watchful waiting'
  await changeCase(
    write,
    helpCase,
    { status, reviewOn, ...notPaused },
    {
      story: [caseEvent(helpCase, 'watchful waiting', why)],
      with: [planningReview(write, helpCase, { kind: status, dueOn: reviewOn })],
    },
  )
  write.audit('watchful waiting', { children: [helpCase.childId], caseId })
})
