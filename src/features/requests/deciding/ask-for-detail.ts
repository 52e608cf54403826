import { verb } from '#features/access/verb.ts'
import { askForDetail, type Why } from './answers.ts'
import { holdToDecide } from './hold-to-decide.ts'

/** The supervisor needs to know more before deciding. The clock goes on, and the question says what is missing. */
export const askForMoreDetail = verb('decide requests', async (write, requestId: string, why: Why) => {
  const request = await holdToDecide(write, requestId, why.version)
  await askForDetail(write, request, 'decision', why)
})
