import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from '../answer-request.ts'
import { holdRequest, mustManageTheCluster } from '../held-request.ts'
import { awaitsManager } from '../next-to-answer.ts'
import { idsOf } from '../people-around.ts'
import { say } from '../rules.words.ts'
import type { Why } from './answers.ts'

/** An education manager agrees that this is work for the team. A supervisor then decides (CSW-41). */
export const agreeRequest = verb('agree requests', async (write, requestId: string, { reason, version }: Why = {}) => {
  const request = await holdRequest(write, requestId, version)
  mustManageTheCluster(write, request)
  if (!awaitsManager(request)) throw new Refused(say.notAwaitingAgreement)

  await answerRequest(write, request, {
    step: 'education manager',
    decision: 'agreed',
    reason,
    changes: {},
    did: 'request agreed',
    story: { kind: 'request agreed', said: 'agreed' },
    tells: [
      { kind: 'request to decide', staffIds: idsOf(request.people.supervisors) },
      { kind: 'request changed', staffIds: [request.raisedBy] },
    ],
  })
})
