import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { workingStatus } from '../help-case.ts'
import { say } from '../rules.words.ts'
import { holdWholeCase } from '../whole-case.ts'
import { changeCase, notPaused } from './case-changes.queries.ts'

/** Takes up a paused case again, where it was. */
export const resumeCase = verb('work on cases', async (write, caseId: string) => {
  const helpCase = await holdWholeCase(write, caseId)
  if (helpCase.status !== 'paused') throw new Refused(say.isNotPaused)
  const status = helpCase.reviewAhead === 'watchful waiting' ? 'watchful waiting' : workingStatus(helpCase)
  const story = [caseEvent(helpCase, 'case resumed', '', { significant: false })]
  await changeCase(write, helpCase, { status, ...notPaused }, { story })
  write.audit('case resumed', { children: [helpCase.childId], caseId })
})
