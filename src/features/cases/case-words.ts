import type { CaseRole, CaseStatus } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import type { CaseOutcome } from './help-case.ts'
import { nouns } from './nouns.words.ts'
import type { Progress, ReviewOutcome } from './review.ts'

/** `Watchful waiting`: where a case stands. */
export function statusName(status: CaseStatus, language: Language): string {
  return nouns(language).statuses[status]
}

/** `Lead worker`: what somebody is on a case. */
export function caseRoleName(role: CaseRole, language: Language): string {
  return nouns(language).roles[role]
}

/** `Some progress was made`: how a case ended. */
export function outcomeName(outcome: CaseOutcome, language: Language): string {
  return nouns(language).outcomes[outcome]
}

/** `A little progress`: how far things had come at a review. */
export function progressName(progress: Progress, language: Language): string {
  return nouns(language).progress[progress]
}

/** `Keep watching`: what a review ended with. */
export function reviewOutcomeName(outcome: ReviewOutcome, language: Language): string {
  return nouns(language).reviewOutcomes[outcome]
}
