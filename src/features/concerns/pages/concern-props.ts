import type { Language } from '#platform/words.ts'
import type { FoundConcern } from '../concerns.queries.ts'

/** What the parts of the page of a concern are given. */
export interface ConcernProps {
  readonly concern: FoundConcern
  readonly language: Language
}
