import type { Day } from '#platform/dates/day.ts'
import type { Role } from '#platform/db/tables.ts'

/** A record that is for people named one by one. */
export interface NewSeal {
  readonly reason: string
  readonly readers: readonly string[]
  /** Whom everybody else is told to ask: one of the readers. */
  readonly askId: string
  readonly reviewOn: Day
}

/** Somebody who could be named: it adds no right, it leaves the ones they have. */
export interface PossibleReader {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly roles: readonly Role[]
}

export interface Reader {
  readonly staffId: string
  readonly startsOn: Day
  readonly endsOn: Day | null
}

/** How short a reason for an emergency may be. */
export const SHORTEST_REASON = 20

/** How long until somebody looks whether a record must stay restricted, unless they say another day. */
export const REVIEW_AFTER_DAYS = 90

/** Those who can look after a restricted record: name its readers, sign its emergencies, lift the restriction. */
const keeperRoles: readonly Role[] = ['school lead', 'supervisor']
const FEWEST_KEEPERS = 2

export function canKeep({ roles }: Pick<PossibleReader, 'roles'>): boolean {
  return roles.some((role) => keeperRoles.includes(role))
}

/**
 * Two people who can look after it, and whose reading has no end: one alone could hide a record for good, or fall ill with
 * it.
 */
export function hasEnoughKeepers(
  readers: readonly Pick<Reader, 'staffId' | 'endsOn'>[],
  possible: readonly PossibleReader[],
) {
  const lasting = new Set(readers.filter(({ endsOn }) => endsOn === null).map(({ staffId }) => staffId))
  return possible.filter((person) => canKeep(person) && lasting.has(person.id)).length >= FEWEST_KEEPERS
}

export function readsOn({ startsOn, endsOn }: Pick<Reader, 'startsOn' | 'endsOn'>, day: Day): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn)
}
