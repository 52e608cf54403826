import type { Language } from '#platform/words.ts'
import type { CaseRecord } from '../case-record.ts'

/** What each part of the page of a case is given. */
export interface CasePart {
  readonly record: CaseRecord
  /** The name to use for the child, for whoever is looking. */
  readonly name: string
  readonly language: Language
}
