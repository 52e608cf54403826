import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { Refused } from '#platform/errors.ts'
import { aboutCase } from './about-case.ts'
import { changeCase, notPaused } from './case-changes.queries.ts'
import { holdCaseToEnd } from './case-to-end.ts'
import { workingStatus } from './help-case.ts'
import { say } from './rules.words.ts'

/** Takes up a paused case again, where it was. */
export const resumeCase = verb('work on cases', async (write, caseId: string) => {
  const helpCase = await holdCaseToEnd(write, caseId)
  if (helpCase.status !== 'paused') throw new Refused(say.isNotPaused)
  const status = helpCase.reviewAhead === 'watchful waiting' ? 'watchful waiting' : workingStatus(helpCase)
  await changeCase(write, helpCase, { status, ...notPaused })
  write.audit('case resumed', { children: [helpCase.childId], caseId })
  await addToChronology(write, { ...aboutCase(helpCase), kind: 'case resumed', headline: '' })
})
