import { verb } from '#features/access/verb.ts'
import { tellEach } from '#features/notices/tell.ts'
import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { type HeldCase, mustBeOpen, mustComeSoon } from '../held-case.ts'
import { say } from '../rules.words.ts'
import { holdWholeCase, type WholeCase } from '../whole-case.ts'
import { changeCase } from './case-changes.queries.ts'

export interface Pause {
  readonly until: Day
  readonly why: string
}

export const casePaused = announcement<{ helpCase: HeldCase; until: Day }>()

/** Stops work for a while: a holiday, a stay in hospital. The people around the child are told. */
export const pauseCase = verb('work on cases', async (write, caseId: string, { until, why }: Pause) => {
  const helpCase = await holdWholeCase(write, caseId)
  mustBeOpen(helpCase)
  if (helpCase.status === 'paused') throw new Refused(say.isPaused)
  mustComeSoon(write, until, 'until')
  const story = [caseEvent(helpCase, 'case paused', why)]
  await changeCase(write, helpCase, { status: 'paused', pausedUntil: until, pausedReason: why }, { story })
  write.audit('case paused', { children: [helpCase.childId], caseId })
  await tellOfPause(write, helpCase)
  await casePaused.announce(write, { helpCase, until })
})

function tellOfPause(
  write: Write,
  { id: caseId, childId, requestId, concerned, referrerId }: WholeCase,
): Promise<void> {
  const kind = 'case paused'
  const byRequest = referrerId ? [{ toId: referrerId, kind, about: { childId, requestId } } as const] : []
  return tellEach(write, [
    ...concerned.map((toId) => ({ toId, kind, about: { childId, caseId } }) as const),
    ...byRequest,
  ])
}
