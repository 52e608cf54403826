import type { Day } from '#platform/dates/day.ts'

interface Asked {
  readonly schoolId: string
  readonly schoolName: string
  readonly onDay: Day
  readonly minutes: number
  readonly answer: string
}

interface MonthOfSchool {
  readonly schoolName: string
  /** The first day of the month. */
  readonly month: Day
  readonly times: number
  readonly minutesAsked: number
  /** What was done all the same: hours out of remit (CSW-31). */
  readonly minutesDone: number
}

/** How often a school asked for work beyond the remit, month by month: the latest month first, then by school. */
export function countBySchoolAndMonth(asked: readonly Asked[]): MonthOfSchool[] {
  const groups = Map.groupBy(asked, ({ schoolId, onDay }) => `${onDay.slice(0, 7)} ${schoolId}`)
  const counted = [...groups.values()].map((each) => ({
    schoolName: each[0]!.schoolName,
    month: `${each[0]!.onDay.slice(0, 7)}-01`,
    times: each.length,
    minutesAsked: minutesOf(each),
    minutesDone: minutesOf(each.filter(({ answer }) => answer === 'done this once')),
  }))
  return counted.toSorted((a, b) => b.month.localeCompare(a.month) || a.schoolName.localeCompare(b.schoolName))
}

function minutesOf(each: readonly Asked[]): number {
  return each.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** `1.5`: hours as people add them up. */
export function hoursOf(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100)
}
