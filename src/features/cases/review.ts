import type { Progress } from '#features/needs/need.ts'
import { progressWords } from '#features/needs/need.ts'
import type { Day } from '#platform/dates/day.ts'

export { type Progress, progressWords }

/** What a review ends with. */
export const reviewOutcomes = ['more help', 'keep watching', 'resolved', 'close'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

export interface Judgement {
  readonly progress: Progress
  readonly outcome: ReviewOutcome
  /** Why: what was looked at, and what it means for the child (HACK-13). */
  readonly rationale: string
  readonly nextReviewOn: Day | null
  /** Why open actions stay open, when the judgement closes the case. */
  readonly whyActionsStay: string | null
}
