import type { Day } from '#platform/dates/day.ts'

export const clubKinds = ['breakfast', 'after school', 'activity'] as const
export type ClubKind = (typeof clubKinds)[number]

/** A club that a team helps a school with, for a term. It is no case, and names no child (CSW-30). */
export interface Club {
  readonly teamId: string
  readonly schoolId: string
  readonly kind: ClubKind
  readonly name: string
  readonly fromDay: Day
  readonly untilDay: Day
}

/** A day of a club: whose time, how long, and how many children came; a number, never who. */
export interface ClubDay {
  readonly onDay: Day
  readonly minutes: number
  readonly children: number | null
}

/** `90` minutes as hours, in steps of a tenth: 1.5. */
export function inHours(minutes: number): number {
  return Math.round(minutes / 6) / 10
}
