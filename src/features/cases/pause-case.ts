import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import { announcement } from '#platform/announcement.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { aboutCase } from './about-case.ts'
import { changeCase } from './case-changes.queries.ts'
import { holdCaseToEnd } from './case-to-end.ts'
import { type HeldCase, mustBeOpen, mustComeSoon } from './held-case.ts'
import { say } from './rules.words.ts'

export interface Pause {
  readonly until: Day
  readonly why: string
}

export const casePaused = announcement<{ helpCase: HeldCase; until: Day }>()

/** Stops work for a while: a holiday, a stay in hospital. The people around the child are told. */
export const pauseCase = verb('work on cases', async (write, caseId: string, { until, why }: Pause) => {
  const helpCase = await holdCaseToEnd(write, caseId)
  mustBeOpen(helpCase)
  if (helpCase.status === 'paused') throw new Refused(say.isPaused)
  mustComeSoon(write, until, 'until')
  await changeCase(write, helpCase, { status: 'paused', pausedUntil: until, pausedReason: why })
  write.audit('case paused', { children: [helpCase.childId], caseId })
  await addToChronology(write, { ...aboutCase(helpCase), kind: 'case paused', headline: why, significant: true })
  await tell(write, 'case paused', helpCase.concerned, { childId: helpCase.childId, caseId })
  await casePaused.announce(write, { helpCase, until })
})
