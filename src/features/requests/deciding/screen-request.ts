import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { answerDueOn } from '../answer-due.ts'
import { answerRequest } from '../answer-request.ts'
import { type HeldRequest, holdRequest, mustLeadTheSchool } from '../held-request.ts'
import { awaitsScreening, type Screening } from '../help-request.ts'
import { nextToAnswer } from '../next-to-answer.ts'
import { say } from '../rules.words.ts'
import { adviseAndClose, askForDetail, passToSafeguarding, sameAsAnother, type Why } from './answers.ts'

interface Screened extends Why {
  readonly decision: Screening
}

/** The school’s lead looks at a request before the team does, and sends it on or answers it (HAST-9). */
export const screenRequest = verb(
  'screen requests',
  async (write, requestId: string, { decision, ...why }: Screened) => {
    const request = await holdRequest(write, requestId, why.version)
    mustLeadTheSchool(write, request)
    if (!awaitsScreening(request)) throw new Refused(say.notAwaitingScreening)

    if (decision === 'send on') return sendOn(write, request, why)
    if (decision === 'more detail') return askForDetail(write, request, 'screening', why)
    if (decision === 'advise') return adviseAndClose(write, request, 'screening', why)
    if (decision === 'safeguarding') return passToSafeguarding(write, request, 'screening', why)
    return sameAsAnother(write, request, 'screening', why)
  },
)

async function sendOn(write: Write, request: HeldRequest, { reason }: Why) {
  const status = 'awaiting decision'
  const next = nextToAnswer({ ...request, status })
  await answerRequest(write, request, {
    step: 'screening',
    decision: 'sent on',
    reason,
    changes: {
      status,
      screenedAt: write.now,
      answerDueOn: answerDueOn(status, request.definition, request.calendar, write.today),
    },
    did: 'request sent on',
    story: { kind: 'request screened', said: 'sent on' },
    tells: [next, { kind: 'request changed', staffIds: [request.raisedBy] }],
  })
}
