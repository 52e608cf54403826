import type { Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './agenda/agenda.words.ts'
import type { Source } from './meeting.ts'
import { words as nouns } from './nouns.words.ts'

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

/**
 * Why a child is there, in as few lines as tell it: what calls for them before what is only good to know, and several actions
 * that are not done as one line, with how many and since when.
 */
export function reasonsInWords(
  reasons: readonly (Reason & { readonly calls?: boolean; readonly raisedBy?: string | null })[],
  language: Language,
): string[] {
  const t = words(language)
  const undone = reasons.filter(({ source }) => source === 'undone action')
  const others = reasons
    .filter((reason) => undone.length < 2 || reason.source !== 'undone action')
    .toSorted((one, other) => Number(other.calls ?? true) - Number(one.calls ?? true))
    .map((reason) => {
      const said = reasonInWords(reason, language)
      return reason.raisedBy ? `${said} (${reason.raisedBy})` : said
    })
  if (undone.length < 2) return [...new Set(others)]
  const first = undone.flatMap(({ since }) => since ?? []).toSorted()[0]
  const counted = t.undone(undone.length, first ? formatShortDay(first, language) : '')
  return [counted, ...new Set(others)]
}

function saidIn(facts: unknown, language: Language): string | undefined {
  if (typeof facts !== 'object' || facts === null || !('said' in facts)) return undefined
  return (facts.said as Record<Language, string> | undefined)?.[language]
}
