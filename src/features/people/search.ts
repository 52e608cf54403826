import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { readPostcode } from './addresses/postcode.ts'
import { asOnAList, type Child, placeOf } from './child.ts'
import type { Scheme } from './identifiers/identifier-scheme.ts'
import { readBirthdays } from './search/birthdays.ts'
import { searchedNames } from './search/index-names.ts'
import { isNearly, type MatchReason, searchTokens, whyMatched } from './search/name-search.ts'
import { searchChildren } from './search/search.queries.ts'

export const LONGEST_SEARCH = 100

/** Why a child was found: by a number, by a name, by the birthday alone, or by it with day and month swapped. */
export type Why =
  | { readonly by: 'number'; readonly scheme: Scheme }
  | { readonly by: MatchReason; readonly typed: string }
  /** By a name on a record that was put together with this one. */
  | { readonly by: 'another name'; readonly typed: string }
  /** By a name that is one letter away: only where nobody else was found. */
  | { readonly by: 'nearly'; readonly typed: string }
  | { readonly by: 'postcode'; readonly postcode: string }
  | { readonly by: 'born' }
  | { readonly by: 'swapped'; readonly day: Day }

export interface FoundChild extends Omit<Child, 'knownTo'> {
  readonly why: readonly Why[]
}

export type SearchAnswer =
  | { readonly kind: 'not asked' | 'too short' | 'too long' | 'nothing' }
  | { readonly kind: 'found'; readonly children: readonly FoundChild[]; readonly more: boolean }

/** How many were found, for the title of a page: nothing where nobody was looked for. */
export function howMany(answer: SearchAnswer) {
  return answer.kind === 'found' ? { count: answer.children.length, more: answer.more } : undefined
}

/**
 * Finds children by parts of names, sounds, short names, birthdays and whole numbers, and says why each was found: those of a page,
 * the closest first; or, with `all`, as many as a search ever shows.
 */
export async function search(read: Read, typed: string, { all = false } = {}): Promise<SearchAnswer> {
  if (typed.trim() === '') return { kind: 'not asked' }
  if (typed.length > LONGEST_SEARCH) return { kind: 'too long' }
  const { postcode, rest: withoutPostcode } = readTypedPostcode(typed)
  const { days, rest } = readBirthdays(withoutPostcode, read.today)
  const groups = searchTokens(rest)
  const isNarrow = days.length > 0 || postcode !== undefined
  if (groups.length === 0 && !isNarrow) return { kind: 'nothing' }
  if (isOnlyLetters(rest) && !isNarrow) return { kind: 'too short' }

  const { children, more } = await searchChildren(read, {
    groups,
    bornOn: days,
    postcode,
    numbers: wholeNumbers(typed),
    all,
  })
  const place = placeOf(read.actor)
  return {
    kind: 'found',
    more,
    children: children.map((child) => ({ ...asOnAList(child, place), why: whyFound(child) })),
  }

  function whyFound(child: Child & { scheme: Scheme | null }): Why[] {
    if (child.scheme) return [{ by: 'number', scheme: child.scheme }]
    const named = searchedNames(child)
    const byName =
      groups.length === 0
        ? undefined
        : (whyMatched(groups, named) ?? (isNearly(groups, named) ? ('nearly' as const) : undefined))
    const swapped = days.length > 0 && child.bornOn !== days[0]
    return [
      ...(byName ? [{ by: byName, typed: rest.trim() }] : []),
      ...(!byName && groups.length > 0 ? [{ by: 'another name' as const, typed: rest.trim() }] : []),
      ...(postcode ? [{ by: 'postcode' as const, postcode }] : []),
      ...(swapped ? [{ by: 'swapped' as const, day: child.bornOn }] : []),
      ...(days.length > 0 && !swapped ? [{ by: 'born' as const }] : []),
    ]
  }
}

/** What looks like a postcode in what somebody typed. */
const LOOKS_LIKE_A_POSTCODE = /(?<![\p{L}\p{N}])(?:GIR ?0AA|\p{L}{1,2}\d[\p{L}\d]?\s*\d\p{L}{2})(?![\p{L}\p{N}])/iu

/** The postcode in what was typed, as it is kept: `khan e81ab` is the postcode `E8 1AB` and the name `khan`. */
function readTypedPostcode(typed: string): { postcode: string | undefined; rest: string } {
  const found = LOOKS_LIKE_A_POSTCODE.exec(typed)
  const postcode = found ? readPostcode(found[0]) : undefined
  if (!found || !postcode) return { postcode: undefined, rest: typed }
  return { postcode, rest: `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`.trim() }
}

/** Single letters would find half a school. One character may be a whole name in Chinese, and digits are not initials. */
function isOnlyLetters(typed: string): boolean {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const isOne = (word: string) => /^(?!\p{Script=Han})[\p{L}\p{N}]\p{M}*$/u.test(word)
  return words.length > 0 && words.every(isOne) && (words.length === 1 || words.some((word) => /\p{L}/u.test(word)))
}

/** As stored: health and school numbers without spacing in capitals, others as they were typed. */
function wholeNumbers(typed: string): string[] {
  const together = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
  return /\d{3}/.test(together) ? [together, typed.trim()] : []
}
