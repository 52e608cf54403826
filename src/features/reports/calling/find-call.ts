import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import { selectCall } from './calls.queries.ts'

export type CallShown = Awaited<ReturnType<typeof findCall>>

/** A call to a meeting, for those who work on its case. That somebody looked is in the log. */
export async function findCall(read: Read, callId: string) {
  const call = await loadCall(read, callId)
  read.seen('call to a meeting', { children: [call.childId], caseId: call.caseId, callId })
  return call
}

/** The same for a verb, which says in the log what it does. */
export async function loadCall(read: Read, callId: string) {
  const found = await selectCall(read, callId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Call')
  const { child, definition, workerGiven, workerFamily, askerGiven, askerFamily, ...call } = found
  const place = placeOf(read.actor)
  return {
    ...call,
    child: onlyWhatIsSafe(child, place),
    place: call.place,
    seenFrom: place,
    definition: readDefinition(definition),
    workerName: `${workerGiven} ${workerFamily}`,
    askerName: `${askerGiven} ${askerFamily}`,
    today: read.today,
    isOver: call.at < read.now,
  }
}

/** For whoever asked, or another supervisor, while the meeting is to come. */
export async function findCallToSupervise(read: Read, callId: string) {
  return toSupervise(await loadCall(read, callId))
}

export function toSupervise(call: CallShown): CallShown {
  if (!call.isTheirsToSupervise) throw new Refused(say.onlyASupervisor)
  if (call.calledOffAt) throw new Refused(say.calledOff)
  return call
}
