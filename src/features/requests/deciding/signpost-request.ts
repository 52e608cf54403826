import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from '../answer-request.ts'
import { say } from '../rules.words.ts'
import { thoseWhoAsked, type Why } from './answers.ts'
import { holdToAnswer } from './hold-to-decide.ts'

export interface Elsewhere extends Why {
  /** Where the family can turn. It is kept by itself, so that steps up can be counted later (HAST-7). */
  readonly alternative: string | null
}

/** Somebody else can help better: says who, and why. */
export const signpostRequest = verb(
  'decide requests',
  async (write, requestId: string, { alternative, ...why }: Elsewhere) => {
    const request = await holdToAnswer(write, requestId, why.version)
    if (!alternative) throw new Refused(say.nameAnAlternative, 'alternative')
    if (!why.reason) throw new Refused(say.sayWhy, 'reason')
    await answerRequest(write, request, {
      step: 'decision',
      decision: 'signposted',
      reason: why.reason,
      alternative,
      changes: { status: 'signposted', decidedAt: write.now },
      did: 'request signposted',
      story: { kind: 'request decided', said: 'signposted', headline: alternative },
      tells: [{ kind: 'request answered', staffIds: thoseWhoAsked(request) }],
    })
  },
)
