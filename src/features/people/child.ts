import type { Actor } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Nation, RollStatus } from '#platform/db/tables.ts'
import { fullName, type Names } from './names.ts'

export { fullName }

/** Where a name is used: by whom and to whom. A child who is not out at home is not outed by our letters. */
export const PLACES = ['school', 'service', 'home', 'letters'] as const
export type Place = (typeof PLACES)[number]

/** A child or young person as on a class list. What only some may see (details, adults, address) is not here. */
export interface Child extends Names {
  readonly id: string
  readonly otherNames: string | null
  readonly knownAs: string | null
  readonly knownAsSafeWith: readonly string[]
  readonly pronouns: string | null
  readonly bornOn: Day
  readonly schoolId: string | null
  readonly schoolName: string | null
  /** Of the school, or of the area for a child on no roll. */
  readonly nation: Nation
  readonly roll: RollStatus
  readonly yearGroup: number | null
  readonly registration: string | null
  readonly leftOn: Day | null
  /** The teams and people, beyond the school, who know the child because of a request or a case. */
  readonly knownTo: readonly string[]
  readonly hasProtectedAddress: boolean
  readonly version: number
}

/** A child as somebody adds them by hand. */
export interface NewChild {
  readonly givenName: string
  readonly familyName: string
  readonly otherNames?: string | null
  readonly knownAs?: string | null
  readonly knownAsSafeWith?: readonly Place[]
  readonly pronouns?: string | null
  readonly bornOn: Day
  /** None for a child on no roll: then the adder’s teams know the child. */
  readonly schoolId: string | null
  readonly yearGroup?: number | null
  readonly registration?: string | null
  /** Somebody looked at the children who look alike, and this is none of them. That is remembered. */
  readonly somebodyElse?: boolean
}

/** What a class list may set, by the names that `edited_fields` keeps once a person has set one by hand. */
export const LISTED_FIELDS = [
  'givenName',
  'familyName',
  'otherNames',
  'knownAs',
  'bornOn',
  'yearGroup',
  'registration',
] as const
export type ListedField = (typeof LISTED_FIELDS)[number]

type Called = Pick<Child, 'givenName' | 'knownAs' | 'knownAsSafeWith'>

/** `Alex` where that is safe to say, and otherwise the given name. Nowhere is safe until somebody has said so. */
export function nameToUse({ givenName, knownAs, knownAsSafeWith }: Called, where: Place): string {
  return knownAs && knownAsSafeWith.includes(where) ? knownAs : givenName
}

/** Where somebody meets the child: whoever works in no team, in school. */
export function placeOf({ roles }: Pick<Actor, 'roles'>): 'school' | 'service' {
  return roles.has('practitioner') || roles.has('supervisor') ? 'service' : 'school'
}

/** A child as a class list shows them: without what is not for this place, and without who knows them. */
export function asOnAList<C extends Child>({ knownTo: _, ...child }: C, place: Place) {
  return onlyWhatIsSafe(child, place)
}

export function nameIfSafe({ knownAs, knownAsSafeWith }: Omit<Called, 'givenName'>, place: Place): string | null {
  return knownAsSafeWith.includes(place) ? knownAs : null
}

/** Without a name to use and pronouns that are not safe in this place. */
export function onlyWhatIsSafe<C extends Pick<Child, 'knownAs' | 'knownAsSafeWith' | 'pronouns'>>(
  child: C,
  place: Place,
): C {
  return child.knownAsSafeWith.includes(place) ? child : { ...child, knownAs: null, pronouns: null }
}

/** `Alexander Smith (Alex)`: for lists of children already seen by `asOnAList`. */
export function listedName(child: Names & Pick<Child, 'knownAs'>): string {
  const name = fullName(child)
  return child.knownAs && child.knownAs !== child.givenName ? `${name} (${child.knownAs})` : name
}
