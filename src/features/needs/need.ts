import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'

/** A presenting need as somebody names it: one of the service’s list, or `other` with its own words. */
export interface NewNeed {
  readonly kind: string
  readonly other?: string | null | undefined
  readonly startedOn?: Day | null | undefined
  readonly severity?: number | null | undefined
}

/** What the rows about a need or a consent repeat, so that their row policies read no other table. */
export interface AboutChild {
  readonly childId: string
  readonly requestId?: string | null | undefined
  readonly caseId?: string | null | undefined
  readonly schoolId: string | null
  readonly knownTo: readonly string[]
}

export const OTHER = 'other'

/** 0 is not a difficulty any more; 1 to 3 are mild, moderate and severe. Words are never a number on a page. */
export const severities = ['0', '1', '2', '3'] as const
export type Severity = (typeof severities)[number]

export const progressWords = ['worse', 'none', 'little', 'some', 'good'] as const
export type Progress = (typeof progressWords)[number]

/** How a need came to its end. That it passed by itself is counted apart and never claimed as our doing (HACK-11). */
export const endings = ['better with help', 'better by itself', 'something else now'] as const
export type Ending = (typeof endings)[number]

/** A need in the words of the service that was asked, or in the person’s own. The list is open (HACK-9). */
export function needName(
  { kind, other }: { readonly kind: string; readonly other: string | null },
  needs: ServiceDefinition['needs'],
  language: Language,
): string {
  if (kind === OTHER) return other ?? kind
  return needs.find((known) => known.kind === kind)?.[language] ?? kind
}

/** How the story names it: as the service does, in both languages, or in the person’s own words. */
export function needInStory(
  need: { readonly kind: string; readonly other: string | null },
  needs: ServiceDefinition['needs'],
): Pick<StoryEvent, 'said' | 'headline'> {
  if (need.kind === OTHER) return { headline: need.other ?? '' }
  return { said: { is: 'need', name: { en: needName(need, needs, 'en'), cy: needName(need, needs, 'cy') } } }
}
