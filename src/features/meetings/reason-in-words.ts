import type { Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { Source } from './meeting.ts'
import { words as nouns } from './nouns.words.ts'
import { words } from './table.words.ts'

/** Why a child is on an agenda, or what is good to know of one who is, as it was kept. */
export interface Reason {
  readonly source: string
  readonly since: Day | null
  readonly why?: string | null
  /** With `said`, the sentence for it in each language. */
  readonly facts?: unknown
}

/** `An action is not done, since 27 February`; of what was raised, what whoever raised it wrote. */
export function reasonInWords({ source, since, why, facts }: Reason, language: Language): string {
  const named = nouns(language).sources[source as Source]
  const said = why ?? saidIn(facts, language)
  if (said) return `${named}: ${said}`
  return since ? `${named}, ${words(language).since(formatShortDay(since, language))}` : named
}

function saidIn(facts: unknown, language: Language): string | undefined {
  if (typeof facts !== 'object' || facts === null || !('said' in facts)) return undefined
  return (facts.said as Record<Language, string> | undefined)?.[language]
}
