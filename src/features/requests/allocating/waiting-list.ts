import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from '../answer-request.ts'
import { thoseWhoAsked, type Why } from '../deciding/answers.ts'
import { holdRequest, mustSuperviseTheTeam } from '../held-request.ts'
import { awaitsSomebody } from '../help-request.ts'
import { say } from '../rules.words.ts'

export interface Waiting extends Why {
  /** Place on the list. Only a supervisor of the team sets it (CSW-42); empty means by group and date. */
  readonly rank: number | null
}

/** Nobody can start yet: says why, and where on the list the child is. */
export const waitForSomebody = verb('decide requests', async (write, requestId: string, { rank, ...why }: Waiting) => {
  const request = await holdRequest(write, requestId, why.version)
  mustSuperviseTheTeam(write, request)
  if (!awaitsSomebody(request)) throw new Refused(say.notAccepted)
  if (!why.reason) throw new Refused(say.forWhat, 'waitingReason')
  await answerRequest(write, request, {
    step: 'waiting list',
    decision: 'waiting',
    reason: why.reason,
    changes: { waitingFor: why.reason, rank },
    did: 'request put on the waiting list',
    story: { kind: 'request decided', said: 'waiting' },
    tells: [{ kind: 'request changed', staffIds: thoseWhoAsked(request) }],
  })
})
