import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from '../answer-request.ts'
import { say } from '../rules.words.ts'
import { thoseWhoAsked, type Why } from './answers.ts'
import { holdToAnswer } from './hold-to-decide.ts'

interface Elsewhere extends Why {
  /** Where the family can turn. It is kept by itself, so that steps up can be counted later (HAST-7). */
  readonly alternative: string | null
}

/** A no. It always says why, and always names where else the family can turn. */
export const declineRequest = elsewhere('declined')

/** Somebody else can help better: says who, and why. */
export const signpostRequest = elsewhere('signposted')

function elsewhere(decision: 'declined' | 'signposted') {
  return verb('decide requests', async (write, requestId: string, { alternative, ...why }: Elsewhere) => {
    const request = await holdToAnswer(write, requestId, why.version)
    if (!alternative) throw new Refused(say.nameAnAlternative, 'alternative')
    if (!why.reason) throw new Refused(say.sayWhy, 'reason')
    await answerRequest(write, request, {
      step: 'decision',
      decision,
      reason: why.reason,
      alternative,
      changes: { status: decision, decidedAt: write.now },
      did: `request ${decision}`,
      story: { kind: 'request decided', said: decision, headline: alternative },
      tells: [{ kind: 'request answered', staffIds: thoseWhoAsked(request) }],
    })
  })
}
