import { verb } from '#features/access/verb.ts'
import { adviseAndClose, type Why } from './answers.ts'
import { holdToAnswer } from './hold-to-decide.ts'

/** Answers a request with advice to those who are with the child, where that is what will help. */
export const adviseOnRequest = verb('decide requests', async (write, requestId: string, why: Why) => {
  const request = await holdToAnswer(write, requestId, why.version)
  await adviseAndClose(write, request, 'decision', why)
})
