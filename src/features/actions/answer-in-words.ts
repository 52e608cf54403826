import type { ActionStatus } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import type { Helpful } from './action.ts'
import { words } from './actions.words.ts'

interface Answered {
  readonly status: ActionStatus
  readonly tried: string | null
}

/** What came of an action: `Tried`, `Partly tried`, `Not tried`, `No longer needed`. */
export function answerInWords({ status, tried }: Answered, language: Language): string {
  const t = words(language)
  return tried === 'partly' ? t.partlyTried : t.statuses[status]
}

/** `It helped a little`; nothing where nobody has said. */
export function helpfulInWords(helpful: string | null, language: Language): string | undefined {
  return helpful ? words(language).helped[helpful as Helpful] : undefined
}
