import type { Language } from '#platform/words.ts'
import { words } from './content.words.ts'
import type { WorkKind } from './plan-content.ts'

/** What a kind of work is called that a plan asks of a team. */
export function kindOfWork(kind: WorkKind, language: Language): string {
  return words(language).works[kind]
}
