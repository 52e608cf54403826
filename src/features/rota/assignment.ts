import { meet } from '#features/staff/membership.ts'
import type { Day } from '#platform/dates/day.ts'

/** Every week, or every other: A is the first school week of the year (school-weeks.ts). */
export const weeks = ['every', 'A', 'B'] as const
export type Weeks = (typeof weeks)[number]

/** Monday to Friday: 1 is Monday, as everywhere. */
export const weekdays = [1, 2, 3, 4, 5] as const
export type Weekday = (typeof weekdays)[number]

/** Somebody is in a school on a weekday, from one time to another, from one day to another (HACK-1). */
export interface Assigned {
  readonly weekday: number
  readonly weeks: Weeks
  /** `08:30`, by the clock on the wall. */
  readonly fromTime: string
  readonly untilTime: string
  readonly startsOn: Day
  /** The last day it counts. */
  readonly endsOn: Day | null
}

/** Whether there is a moment at which both would have them, in two places at once. */
export function clash(one: Assigned, other: Assigned): boolean {
  return (
    one.weekday === other.weekday &&
    (one.weeks === 'every' || other.weeks === 'every' || one.weeks === other.weeks) &&
    one.fromTime < other.untilTime &&
    other.fromTime < one.untilTime &&
    meet(one, other)
  )
}

/** What is stored as text in the database: one of ours, or a mistake of ours. */
export function readWeeks(stored: string): Weeks {
  const known = weeks.find((each) => each === stored)
  if (!known) throw new Error(`Not weeks of a rota: ${stored}`)
  return known
}
