import type { Language } from '#platform/words.ts'
import type { FoundConcern } from '../concerns.queries.ts'

/** What the parts of the page of a concern are given. */
export interface ConcernProps {
  readonly concern: Omit<FoundConcern, 'aboutId' | 'circles' | 'hiddenFrom'> & {
    readonly isLinked: boolean
    /** Raised by whoever looks. */
    readonly isMine: boolean
  }
  readonly language: Language
}
