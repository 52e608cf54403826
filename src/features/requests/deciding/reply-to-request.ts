import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from '../answer-request.ts'
import { holdRequest } from '../held-request.ts'
import { idsOf } from '../people-around.ts'
import { say } from '../rules.words.ts'

/** Says something about a request to the others who have to do with it: a question to the team, or an answer. */
export const replyToRequest = verb('see requests', async (write, requestId: string, message: string) => {
  if (!message) throw new Refused(say.writeAReply, 'message')
  const request = await holdRequest(write, requestId)
  const { leads, supervisors } = request.people
  await answerRequest(write, request, {
    step: 'reply',
    decision: 'reply',
    reason: message,
    changes: {},
    did: 'reply to a request',
    tells: [
      {
        kind: 'request changed',
        staffIds: [request.raisedBy, ...idsOf(leads), ...(request.screenedAt ? idsOf(supervisors) : [])],
      },
    ],
  })
})
