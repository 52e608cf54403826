import type { Day } from '#platform/dates/day.ts'
import type { RollStatus } from '#platform/db/tables.ts'
import type { Address } from '../addresses/home-address.ts'
import type { ListedField } from '../child.ts'

/** What a list last said of the fields it may set. */
export type AsListed = Partial<Record<ListedField, string | number | null>>

export interface CurrentAdult {
  readonly adultId: string
  readonly relationshipId: string
  readonly fullName: string
  readonly email: string | null
  readonly phone: string | null
  /** What a list last said of them; null for somebody written down by hand. */
  readonly asImported: {
    readonly fullName: string
    readonly email: string | null
    readonly phone: string | null
  } | null
  readonly kind: string
  readonly listedKind: string | null
  /** Somebody said that this is over: a list does not begin it again. */
  readonly endedOn: Day | null
}

/** A child as we have them now, with all that a class list may change. */
export interface CurrentChild {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly otherNames: string | null
  readonly knownAs: string | null
  readonly knownAsSafeWith: readonly string[]
  readonly bornOn: Day
  readonly yearGroup: number | null
  readonly registration: string | null
  readonly roll: RollStatus
  readonly leftOn: Day | null
  readonly schoolId: string | null
  readonly knownTo: readonly string[]
  readonly hasProtectedAddress: boolean
  readonly editedFields: readonly string[]
  readonly asImported: AsListed | null
  readonly version: number
  readonly numbers: readonly { readonly id: string; readonly scheme: string; readonly value: string }[]
  readonly adults: readonly CurrentAdult[]
  readonly addresses: readonly (Address & { readonly id: string; readonly asImported: Address | null })[]
}
