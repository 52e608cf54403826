import type { DirectoryState } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { words } from './directory.words.ts'
import type { NeedOfArea } from './directory-service.ts'

export function stateName(state: DirectoryState, language: Language): string {
  return words(language).states[state]
}

interface Ages {
  readonly minimumAge: number | null
  readonly maximumAge: number | null
}

export function agesInWords({ minimumAge, maximumAge }: Ages, language: Language): string {
  const t = words(language)
  if (minimumAge !== null && maximumAge !== null) return t.agesFromTo(minimumAge, maximumAge)
  if (minimumAge !== null) return t.agesFrom(minimumAge)
  return maximumAge === null ? t.everyAge : t.agesTo(maximumAge)
}

/** `12 weeks`, as it was said when somebody last asked. */
export function waitInWords(weeks: number | null, language: Language): string {
  return weeks === null ? words(language).waitUnknown : words(language).weeks(weeks)
}

/** A need that no team names any more is still said, by its kind. */
export function needsInWords(kinds: readonly string[], needs: readonly NeedOfArea[], language: Language): string {
  if (kinds.length === 0) return words(language).noNeeds
  return kinds.map((kind) => needs.find((need) => need.kind === kind)?.[language] ?? kind).join(', ')
}
