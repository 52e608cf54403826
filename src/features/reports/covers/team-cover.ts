import type { Day } from '#platform/dates/day.ts'

/** Who sees the reports of a team while its supervisors are away, from a day to a day. */
export interface Cover {
  readonly staffId: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly why: string
}
