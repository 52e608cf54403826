import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from '../answer-request.ts'
import { say } from '../rules.words.ts'
import { thoseWhoAsked } from './answers.ts'
import { holdToAnswer } from './hold-to-decide.ts'
import type { Elsewhere } from './signpost-request.ts'

/** A no. It always says why, and always names where else the family can turn. */
export const declineRequest = verb(
  'decide requests',
  async (write, requestId: string, { alternative, ...why }: Elsewhere) => {
    const request = await holdToAnswer(write, requestId, why.version)
    if (!alternative) throw new Refused(say.nameAnAlternative, 'alternative')
    if (!why.reason) throw new Refused(say.sayWhy, 'reason')
    await answerRequest(write, request, {
      step: 'decision',
      decision: 'declined',
      reason: why.reason,
      alternative,
      changes: { status: 'declined', decidedAt: write.now },
      did: 'request declined',
      story: { kind: 'request decided', said: 'declined', headline: alternative },
      tells: [{ kind: 'request answered', staffIds: thoseWhoAsked(request) }],
    })
  },
)
