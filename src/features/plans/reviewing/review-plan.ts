import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { mustWrite } from '../may-write.ts'
import { changeHeldPlan, type HeldPlan, holdPlan, keepingReview } from '../plans.queries.ts'
import { say } from '../rules.words.ts'

/** Where the clock of a review stands. */
export type ReviewClock = { readonly is: 'none' } | { readonly is: 'ahead' | 'due' | 'overdue'; readonly on: Day }

/** Due from its day; overdue from the day after. */
export function reviewClock(reviewDueOn: Day | null, today: Day): ReviewClock {
  if (reviewDueOn === null) return { is: 'none' }
  if (reviewDueOn > today) return { is: 'ahead', on: reviewDueOn }
  return { is: reviewDueOn === today ? 'due' : 'overdue', on: reviewDueOn }
}

interface HeldReview {
  readonly heldOn: Day
  readonly whoCame: string
  /** What was said of how it goes, and what is to change. */
  readonly said: string
  readonly nextOn: Day
}

/** A plan was looked at again. What is to change goes into its next version. */
export const holdPlanReview = verb('write plans', async (write, planId: string, review: HeldReview) => {
  const plan = await planInForce(write, planId)
  if (review.heldOn > write.today) throw new Refused(say.reviewInFuture, 'heldOn')
  mustComeAgain(write, review.nextOn)
  const { reviewDueOn: dueOn } = plan
  const kept = keepingReview(write, plan, { ...review, dueOn, exemptWhy: null })
  await changeHeldPlan(write, plan, { reviewDueOn: review.nextOn }, kept)
  write.audit('plan looked at again', { children: [plan.childId], planId })
  return { childId: plan.childId }
})

interface Exemption {
  readonly why: string
  /** When it is looked at instead; none when it need not be again. */
  readonly nextOn: Day | null
}

/** A review is not held on its day, and why. The reason stays with the plan. */
export const exemptPlanReview = verb('write plans', async (write, planId: string, { why, nextOn }: Exemption) => {
  const plan = await planInForce(write, planId)
  if (plan.reviewDueOn === null) throw new Refused(say.noReviewDue)
  if (nextOn) mustComeAgain(write, nextOn)
  const { reviewDueOn: dueOn } = plan
  const none = { heldOn: null, whoCame: null, said: null }
  const kept = keepingReview(write, plan, { ...none, dueOn, exemptWhy: why, nextOn })
  await changeHeldPlan(write, plan, { reviewDueOn: nextOn }, kept)
  write.audit('plan review not held', { children: [plan.childId], planId })
  return { childId: plan.childId }
})

async function planInForce(write: Write, planId: string): Promise<HeldPlan> {
  const plan = await holdPlan(write, planId)
  if (plan.state === 'ended') throw new Refused(say.hasEnded)
  if (plan.agreed === null) throw new Refused(say.notAgreedYet)
  mustWrite(plan, plan.kind)
  return plan
}

function mustComeAgain({ today }: Write, day: Day): void {
  if (day <= today) throw new Refused(say.reviewHasPassed, 'nextOn')
  if (day > addDays(today, 366)) throw new Refused(say.reviewIsTooFar, 'nextOn')
}
