import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Day } from '#platform/dates/day.ts'
import { aboutCase } from './about-case.ts'
import { changeCase, notPaused } from './case-changes.queries.ts'
import { holdCase, mustBeOpen, mustComeSoon, mustWorkOn } from './held-case.ts'
import { planNextReview } from './reviews.queries.ts'

export interface Watching {
  readonly reviewOn: Day
  readonly why: string
}

/** Does nothing on purpose, for a while: many difficulties pass by themselves. Never without a day to look again (HACK-11). */
export const watchCase = verb('work on cases', async (write, caseId: string, { reviewOn, why }: Watching) => {
  const helpCase = await holdCase(write, caseId)
  mustWorkOn(write, helpCase)
  mustBeOpen(helpCase)
  mustComeSoon(write, reviewOn, 'reviewOn')
  await changeCase(write, helpCase, { status: 'watchful waiting', reviewOn, ...notPaused })
  await planNextReview(write, helpCase, { kind: 'watchful waiting', dueOn: reviewOn })
  write.audit('watchful waiting', { children: [helpCase.childId], caseId })
  await addToChronology(write, { ...aboutCase(helpCase), kind: 'watchful waiting', headline: why, significant: true })
})
