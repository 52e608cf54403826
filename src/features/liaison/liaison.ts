import { addDays, type Day } from '#platform/dates/day.ts'
import type { Audience } from '#platform/db/tables.ts'

/** What social work is spoken with for (CSW-12, CSW-50). */
export const purposes = [
  'aim of the involvement',
  'early identification',
  'resource allocation',
  'crisis prevention',
] as const
export type LiaisonPurpose = (typeof purposes)[number]

export const modes = ['face to face', 'phone', 'video', 'email', 'letter'] as const
export type LiaisonMode = (typeof modes)[number]

/** On what footing something may be known to somebody else. */
export const bases = ['consent', 'public task', 'safeguarding'] as const
export type SharingBasis = (typeof bases)[number]

export interface NewLiaison {
  readonly withAllocated: boolean
  /** Otherwise who it was. */
  readonly other: { readonly name: string; readonly team: string | null } | null
  readonly onDay: Day
  readonly mode: LiaisonMode
  readonly purposes: readonly LiaisonPurpose[]
  /** What was agreed. */
  readonly said: string
  readonly nextOn: Day
  readonly audience: Exclude<Audience, 'named'>
  readonly shared: Shared
}

/** What may be written again of a liaison. With whom it was, and what was shared, is struck out and written anew. */
export interface Correction extends Pick<NewLiaison, 'onDay' | 'mode' | 'purposes' | 'said' | 'nextOn'> {
  readonly why: string
}

/** What went from one to another, and why that was right (CSW-51). */
export interface Shared {
  readonly told: string | null
  readonly heard: string | null
  /** Somebody else who was there, or was told as well. */
  readonly alsoWhom: string | null
  readonly alsoWhat: string | null
  readonly basis: SharingBasis | null
  readonly why: string | null
}

/** When the next liaison is due, where nobody says. */
export function nextLiaison(on: Day, everyWeeks: number): Day {
  return addDays(on, everyWeeks * 7)
}
