import { verb } from '#features/access/verb.ts'
import { NotFound } from '#platform/errors.ts'
import { markThrownAway } from './drafts.queries.ts'

/** My draft is not offered any more. I can still find it among those I threw away, until it is forgotten. */
export const throwAwayDraft = verb('use own account', async (write, draftId: string) => {
  if (!(await markThrownAway(write, draftId))) throw new NotFound('Draft')
  write.audit('draft thrown away', { draftId })
})
