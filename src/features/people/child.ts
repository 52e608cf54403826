import {
  type Called,
  childNameColumns,
  nameForEverywhere,
  nameIfSafe,
  nameToUse,
  PLACES,
  type Place,
  placeOf,
  withChildName,
} from '#features/access/child-name.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Nation, RollStatus } from '#platform/db/tables.ts'
import { fullName, type Names } from './names.ts'

export {
  type Called,
  childNameColumns,
  fullName,
  nameForEverywhere,
  nameIfSafe,
  nameToUse,
  PLACES,
  type Place,
  placeOf,
  withChildName,
}

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

/** A child as a class list shows them: without what is not for this place, and without who knows them. */
export function asOnAList<C extends Child>({ knownTo: _, ...child }: C, place: Place) {
  return onlyWhatIsSafe(child, place)
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
