import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { readBirthdays } from './birthdays.ts'
import { asOnAList, type Child, placeOf } from './child.ts'
import type { Scheme } from './identifier-scheme.ts'
import { searchedNames } from './index-names.ts'
import { type MatchReason, searchTokens, whyMatched } from './name-search.ts'
import { searchChildren } from './search.queries.ts'

export const LONGEST_SEARCH = 100

/** Why a child was found: by a number, by a name, by the birthday alone, or by it with day and month swapped. */
export type Why =
  | { readonly by: 'number'; readonly scheme: Scheme }
  | { readonly by: MatchReason; readonly typed: string }
  /** By a name on a record that was put together with this one. */
  | { readonly by: 'another name'; readonly typed: string }
  | { readonly by: 'born' }
  | { readonly by: 'swapped'; readonly day: Day }

export interface FoundChild extends Omit<Child, 'knownTo'> {
  readonly why: readonly Why[]
}

export type SearchAnswer =
  | { readonly kind: 'not asked' | 'too short' | 'too long' | 'nothing' }
  | { readonly kind: 'found'; readonly children: readonly FoundChild[]; readonly more: boolean }

/** Finds children by parts of names, sounds, short names, birthdays and whole numbers, and says why each was found. */
export async function search(read: Read, typed: string): Promise<SearchAnswer> {
  if (typed.trim() === '') return { kind: 'not asked' }
  if (typed.length > LONGEST_SEARCH) return { kind: 'too long' }
  const { days, rest } = readBirthdays(typed, read.today)
  const groups = searchTokens(rest)
  if (groups.length === 0 && days.length === 0) return { kind: 'nothing' }
  if (isOneLetter(rest) && days.length === 0) return { kind: 'too short' }

  const { children, more } = await searchChildren(read, { groups, bornOn: days, numbers: wholeNumbers(typed) })
  const place = placeOf(read.actor)
  return {
    kind: 'found',
    more,
    children: children.map((child) => ({ ...asOnAList(child, place), why: whyFound(child) })),
  }

  function whyFound(child: Child & { scheme: Scheme | null }): Why[] {
    if (child.scheme) return [{ by: 'number', scheme: child.scheme }]
    const byName = groups.length > 0 ? whyMatched(rest, searchedNames(child)) : undefined
    const swapped = days.length > 0 && child.bornOn !== days[0]
    return [
      ...(byName ? [{ by: byName, typed: rest.trim() }] : []),
      ...(!byName && groups.length > 0 ? [{ by: 'another name' as const, typed: rest.trim() }] : []),
      ...(swapped ? [{ by: 'swapped' as const, day: child.bornOn }] : []),
      ...(days.length > 0 && !swapped ? [{ by: 'born' as const }] : []),
    ]
  }
}

/** One letter of an alphabet would find half a school. One character may be a whole name in Chinese. */
function isOneLetter(typed: string): boolean {
  return /^[^\p{L}\p{N}]*(?!\p{Script=Han})[\p{L}\p{N}]\p{M}*[^\p{L}\p{N}]*$/u.test(typed)
}

/** As stored: health and school numbers without spacing in capitals, others as they were typed. */
function wholeNumbers(typed: string): string[] {
  const together = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
  return /\d{3}/.test(together) ? [together, typed.trim()] : []
}
