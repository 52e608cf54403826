import { z } from 'zod'
import { keepSaidByLink } from '#features/plans/confirm-purpose.ts'
import type { PlanWork } from '#features/plans/plan-content.ts'
import { dayIn } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { job } from '#platform/jobs/job.ts'
import { findAsked } from './shared-purpose.queries.ts'

/**
 * A social worker without an account said whether each team is there for what the plan says: it is kept in their name, on behalf of
 * whoever asked. They never touch the plan.
 */
export const bringPurposeHome = job(
  'bring purpose home',
  z.object({ shareId: z.uuid() }),
  async (write, { shareId }) => {
    const asked = await findAsked(write, shareId)
    // Whoever asked may not see it any more: then it waits with the jobs that could not be done, and is not lost.
    if (!asked) throw new NotFound('Link')
    if (!asked.answer || !asked.answeredAt || asked.isAnsweredSince) return
    await keepSaidByLink(write, asked.planId, {
      ...{ linkId: shareId, name: asked.toName, onDay: dayIn(asked.answeredAt), whyNot: asked.why },
      works: asked.works as unknown as PlanWork[],
    })
  },
)
