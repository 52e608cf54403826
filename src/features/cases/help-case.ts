import type { CaseStatus } from '#platform/db/tables.ts'

export const caseStatuses = [
  'open',
  'active',
  'watchful waiting',
  'paused',
  'closed',
] as const satisfies readonly CaseStatus[]

/** How a case ended. */
const caseOutcomes = [
  'aim met',
  'some progress',
  'no change',
  'help elsewhere',
  'resolved without intervention',
  'ended by the family',
  'moved away',
  'not reached',
  'no longer needed',
] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

/** What somebody may choose when they close a case. That it passed by itself is a review’s judgement (HACK-11). */
export const chosenOutcomes = caseOutcomes.filter((outcome) => outcome !== 'resolved without intervention')

/** Where a case goes on after a pause or a time of watching: it is active once somebody was met. */
export function workingStatus(helpCase: {
  readonly firstChildContactAt: Date | null
  readonly firstParentContactAt: Date | null
}): 'open' | 'active' {
  return helpCase.firstChildContactAt || helpCase.firstParentContactAt ? 'active' : 'open'
}
