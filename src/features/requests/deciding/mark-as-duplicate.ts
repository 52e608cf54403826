import { verb } from '#features/access/verb.ts'
import { sameAsAnother, type Why } from './answers.ts'
import { holdToAnswer } from './hold-to-decide.ts'

/** Two people asked for the same. One request goes on, and both are told what becomes of it. */
export const markAsDuplicate = verb('decide requests', async (write, requestId: string, why: Why) => {
  const request = await holdToAnswer(write, requestId, why.version)
  await sameAsAnother(write, request, 'decision', why)
})
