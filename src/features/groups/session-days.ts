import type { NotSchoolDay, SchoolCalendar } from '#features/schools/school-days.ts'
import { addDays, type Day } from '#platform/dates/day.ts'

interface SkippedDay {
  readonly day: Day
  readonly why: NotSchoolDay
}

/** After so many weeks without a school day in a row, there is none to come on this weekday. */
const LONGEST_BREAK = 12

/** The days on which a group meets: every week on the same weekday, over holidays and closed days, which are named. */
export function sessionDays(
  calendar: Pick<SchoolCalendar, 'whyNotSchoolDay'>,
  startsOn: Day,
  weeks: number,
): { readonly days: readonly Day[]; readonly skipped: readonly SkippedDay[] } {
  const days: Day[] = []
  const skipped: SkippedDay[] = []
  let inARow = 0
  for (let day = startsOn; days.length < weeks && inARow < LONGEST_BREAK; day = addDays(day, 7)) {
    const why = calendar.whyNotSchoolDay(day)
    if (why) skipped.push({ day, why })
    else days.push(day)
    inARow = why ? inARow + 1 : 0
  }
  return { days, skipped }
}
