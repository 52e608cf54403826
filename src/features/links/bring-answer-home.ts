import { z } from 'zod'
import type { Helpful } from '#features/actions/action.ts'
import { keepAnswerByLink } from '#features/actions/answer-action.ts'
import { job } from '#platform/jobs/job.ts'
import { findShared } from './shared-action.queries.ts'

/**
 * Somebody answered by their link: the action has the answer, in their name. Who answers never touches the action; this is
 * done on behalf of whoever works on the case, with what they may see and do.
 */
export const bringAnswerHome = job('bring answer home', z.object({ shareId: z.uuid() }), async (write, { shareId }) => {
  const shared = await findShared(write, shareId)
  const at = shared?.changedAt ?? shared?.answeredAt
  if (!shared?.tried || !at) return
  const { actionId, toName: name, whatHappened } = shared
  const answered = { answer: shared.tried as 'yes', whatHappened, helpful: shared.helpful as Helpful | null }
  await keepAnswerByLink(write, actionId, answered, { linkId: shareId, name, at })
})
