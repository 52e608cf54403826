import type { Day } from '#platform/dates/day.ts'
import type { Address } from '../addresses/home-address.ts'
import { foldName, type Names } from '../names.ts'
import type { RelationshipKind } from '../relationship.ts'

/** Numbers that a class list may hold. The same digits may be right in two schemes, so each has its own column. */
const LISTED_SCHEMES = ['NHS number', 'CHI number', 'UPN'] as const
export type ListedScheme = (typeof LISTED_SCHEMES)[number]

export interface ListedNumber {
  readonly scheme: ListedScheme
  readonly value: string
}

export interface ListedAdult {
  readonly fullName: string
  readonly kind: RelationshipKind | null
  readonly email: string | null
  readonly phone: string | null
}

/** A child as one row of a class list says. Null is “the list does not say”, and changes nothing. */
export interface ListedChild extends Names {
  readonly otherNames: string | null
  readonly knownAs: string | null
  readonly bornOn: Day
  readonly yearGroup: number | null
  readonly registration: string | null
  readonly numbers: readonly ListedNumber[]
  readonly address: Address | null
  readonly adults: readonly ListedAdult[]
}

/** `NHS number 9434765870` */
export function numberKey({ scheme, value }: { scheme: string; value: string }): string {
  return `${scheme} ${value}`
}

const folds = new Map<string, string>()
const MOST_FOLDS = 20_000

/** A name as it is compared; one without any letters is compared as it is. The names of a school come again and again. */
export function folded(name: string): string {
  let fold = folds.get(name)
  if (fold === undefined) {
    if (folds.size >= MOST_FOLDS) folds.clear()
    fold = foldName(name) || name
    folds.set(name, fold)
  }
  return fold
}

export function foldedNames({ givenName, familyName }: Names): string {
  return `${folded(givenName)}|${folded(familyName)}`
}

/** What makes two rows the same child: the names, however they are written, and the birthday. */
export function childKey(child: Names & { readonly bornOn: Day }): string {
  return `${foldedNames(child)}|${child.bornOn}`
}
