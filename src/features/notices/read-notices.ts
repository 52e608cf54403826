import { verb } from '#features/access/verb.ts'
import { markNoticesRead } from './notices.queries.ts'

/** Says that I have read everything I was told. */
export const readNotices = verb('see own day', async (write) => {
  await markNoticesRead(write)
  write.audit('notices read', {})
})
