import { type SchoolCalendar, schoolCalendar } from '#features/schools/school-days.ts'
import type { Day } from '#platform/dates/day.ts'
import type { DemoPlace } from './place.ts'
import { schoolYearOf, schoolYearStart } from './school-year.ts'

/** The school years that the demonstration tells of, and the day on which an administrator sets everything up. */
export interface TheYear {
  readonly start: Day
  readonly years: readonly number[]
}

/** It begins a year earlier while this school year is young, so that there is always something to see. */
export function theYear(today: Day): TheYear {
  const now = schoolYearStart(today)
  const isYoung = today.slice(5) >= '08-15' || today.slice(5) < '01-31'
  const first = isYoung ? now - 1 : now
  return { start: `${first}-08-11`, years: Array.from({ length: now - first + 2 }, (_, index) => first + index) }
}

/** The first day of the school year is without lessons: leads have time for lists. */
export function classListDay({ nation }: DemoPlace, { years }: TheYear): Day {
  return schoolYearOf(nation, years[0]!).closedDays[0]!.from
}

export function calendarOf({ nation }: DemoPlace, { years }: TheYear): SchoolCalendar {
  const known = years.map((year) => schoolYearOf(nation, year))
  return schoolCalendar({
    nation,
    terms: known.flatMap(({ terms }) => terms),
    closedDays: known.flatMap(({ closedDays }) => closedDays),
  })
}
