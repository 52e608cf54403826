import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from './answer-request.ts'
import type { Why } from './deciding/answers.ts'
import { holdRequest } from './held-request.ts'
import { isOpen } from './help-request.ts'
import { idsOf } from './people-around.ts'
import { say } from './rules.words.ts'

/** Whoever sent a request takes it back, with a reason, while nobody has been found yet. */
export const withdrawRequest = verb('raise requests', async (write, requestId: string, { reason, version }: Why) => {
  const request = await holdRequest(write, requestId, version)
  if (request.raisedBy !== write.actor.id) throw new Refused(say.notYours)
  if (!isOpen(request)) throw new Refused(say.tooLateToWithdraw)
  if (!reason) throw new Refused(say.sayWhy, 'reason')

  const { leads, supervisors } = request.people
  await answerRequest(write, request, {
    step: 'withdrawal',
    decision: 'withdrawn',
    reason,
    changes: { status: 'withdrawn' },
    did: 'request withdrawn',
    story: { kind: 'request decided', said: 'withdrawn' },
    tells: [
      { kind: 'request changed', staffIds: [...idsOf(leads), ...(request.screenedAt ? idsOf(supervisors) : [])] },
    ],
  })
})
