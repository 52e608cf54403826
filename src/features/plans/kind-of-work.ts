import type { Language } from '#platform/words.ts'
import { words } from './content.words.ts'
import type { PlannedWork } from './live-plan.ts'

/** What a kind of work is called that a plan asks of a team. */
export function kindOfWork(kind: PlannedWork['kind'], language: Language): string {
  return words(language).works[kind]
}
