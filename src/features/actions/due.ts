import type { NotSchoolDay, SchoolCalendar } from '#features/schools/school-days.ts'
import type { Day } from '#platform/dates/day.ts'

/** How soon, in school days. Holidays do not count: nobody does anything for school in them. */
export const quickDays = [1, 3, 5, 10] as const

export interface QuickDay {
  readonly schoolDays: number
  readonly day: Day
}

/** The days that a form offers, each worked out for this school. */
export function quickDaysFrom(calendar: SchoolCalendar, today: Day): QuickDay[] {
  return quickDays.map((schoolDays) => ({ schoolDays, day: calendar.addSchoolDays(today, schoolDays) }))
}

/** A due day, and the day that was asked for when the school is shut on it. */
export interface Due {
  readonly dueOn: Day
  readonly moved?: { readonly from: Day; readonly why: NotSchoolDay }
}

/** Work for school is due on a day when the school is open: the day itself, or the next. */
export function dueDay(calendar: SchoolCalendar, day: Day): Due {
  const why = calendar.whyNotSchoolDay(day)
  return why ? { dueOn: calendar.nextSchoolDay(day), moved: { from: day, why } } : { dueOn: day }
}

/** How many school days ago it was due: 0 when it is not late, or the school has not been open since. */
export function schoolDaysLate(calendar: SchoolCalendar, { dueOn }: Pick<Due, 'dueOn'>, today: Day): number {
  return dueOn < today ? calendar.schoolDaysBetween(dueOn, today) : 0
}
