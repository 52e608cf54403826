import { nameToUse } from '#features/people/child.ts'
import { findPlan } from '#features/plans/find-plan.ts'
import type { Read } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import type { PlanInForce } from './plain-plan.ts'
import { say } from './rules.words.ts'

/** A plan of which a version is agreed, with what its papers are made of. The look is in the log. */
export async function findPlanInForce(read: Read, planId: string) {
  const found = await findPlan(read, planId)
  const { plan, child, place } = found
  if (!plan.content || plan.agreed === null) throw new Refused(say.notAgreed)
  const reviewOn = plan.review.is === 'none' ? null : plan.review.on
  const inForce: PlanInForce = {
    content: plan.content,
    name: nameToUse(child, place),
    authorName: plan.authorName ?? '',
    reviewOn,
  }
  const agreedAt = plan.versions.find(({ number }) => number === plan.agreed)?.approvedAt
  return { ...found, inForce, number: plan.agreed, agreedAt: agreedAt ? new Date(agreedAt) : null }
}
