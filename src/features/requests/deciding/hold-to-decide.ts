import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { type HeldRequest, holdRequest, mustSuperviseTheTeam } from '../held-request.ts'
import { awaitsDecision, awaitsSomebody } from '../help-request.ts'
import { say } from '../rules.words.ts'

/** Takes a request that waits for the decision of a supervisor of its team. */
export async function holdToDecide(write: Write, requestId: string, version?: number): Promise<HeldRequest> {
  const request = await holdRequest(write, requestId, version)
  mustSuperviseTheTeam(write, request)
  if (!awaitsDecision(request)) throw new Refused(say.notAwaitingDecision)
  return request
}

/** The same, or one on the waiting list, where things can change while a family waits. */
export async function holdToAnswer(write: Write, requestId: string, version?: number): Promise<HeldRequest> {
  const request = await holdRequest(write, requestId, version)
  mustSuperviseTheTeam(write, request)
  if (!awaitsDecision(request) && !awaitsSomebody(request)) throw new Refused(say.notAwaitingDecision)
  return request
}
