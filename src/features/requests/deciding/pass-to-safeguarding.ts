import { verb } from '#features/access/verb.ts'
import { passToSafeguarding, type Why } from './answers.ts'
import { holdToAnswer } from './hold-to-decide.ts'

/** What is written in the request is a matter for the school’s safeguarding lead, who is told at once. */
export const passRequestToSafeguarding = verb('decide requests', async (write, requestId: string, why: Why) => {
  const request = await holdToAnswer(write, requestId, why.version)
  await passToSafeguarding(write, request, 'decision', why)
})
