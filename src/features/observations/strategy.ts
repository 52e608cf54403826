import type { Day } from '#platform/dates/day.ts'

/** Whose idea a strategy was, and who says whether it helps. */
export const voices = ['child', 'parent or carer', 'school', 'worker', 'other'] as const
export type Voice = (typeof voices)[number]

/** What a strategy is found to do, each time that it is looked at. */
export const verdicts = ['helps', 'a little', 'not yet'] as const
export type Verdict = (typeof verdicts)[number]

/** What a child, or those around them, can do in a situation that is difficult (CSW-7). */
export interface NewStrategy {
  readonly situation: string
  readonly what: string
  readonly ideaOf: Voice
  /** Who it was, where that says more. */
  readonly ideaName: string | null
  readonly lookOn: Day
}

export interface StrategyReview {
  readonly answer: Verdict
  readonly saidBy: Voice
  readonly note: string | null
  /** When next; nothing where it is no longer used. */
  readonly lookOn: Day | null
  readonly ends: boolean
}
