import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import { insertVerbal } from './calls.queries.ts'
import { loadCall } from './find-call.ts'

export interface Discussed {
  readonly discussedOn: Day
  /** The supervisor with whom the worker went through it. */
  readonly withId: string
  readonly points: string
}

/**
 * What a worker will say at a meeting was gone through in full with the supervisor, on a day before it (CSW-17). Written down
 * later it still counts for the day it was; said after the meeting it never does.
 */
export const keepVerbalReport = verb('write reports', async (write: Write, callId: string, discussed: Discussed) => {
  const call = await loadCall(write, callId)
  const { childId, caseId, teamId, workerId } = call
  if (workerId !== write.actor.id && !call.isTheirsToSupervise) throw new Refused(say.notYours)
  if (call.calledOffAt) throw new Refused(say.calledOff)
  const { discussedOn, withId, points } = discussed
  if (!call.supervisors.some(({ staffId }) => staffId === withId)) throw new Refused(say.withASupervisor, 'withId')
  if (discussedOn > write.today) throw new Refused(say.discussedInFuture, 'discussedOn')
  if (discussedOn > dayIn(call.at) || (call.isOver && discussedOn === dayIn(call.at)))
    throw new Refused(say.discussedTooLate, 'discussedOn')
  await insertVerbal(write, { callId, childId, caseId, teamId, workerId, discussedOn, withId, points })
  write.audit('verbal report discussed', { children: [childId], caseId, callId, withId })
  await tell(write, 'verbal report discussed', [withId, workerId], { childId, caseId, callId })
})
