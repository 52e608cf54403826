import { schoolYearOf } from '#features/attendance/marks.ts'
import type { SchoolCalendar } from '#features/schools/school-days.ts'
import type { Day } from '#platform/dates/day.ts'

export type WeekLetter = 'A' | 'B'

interface AreaTerm {
  readonly schoolId: string | null
  readonly startsOn: Day
}

/**
 * Which of two weeks a day is in, for everybody in the area alike: A is the week of the first school day of the school
 * year, and holidays of whole weeks are left out of the count, so that what happens every other week is not missed twice.
 * `calendar` is the area’s own: were each school to count for itself, one worker could be due in two of them at once.
 */
export function weekLetters(terms: readonly AreaTerm[], calendar: SchoolCalendar): (day: Day) => WeekLetter {
  const starts = terms.flatMap(({ schoolId, startsOn }) => (schoolId === null ? startsOn : [])).sort()
  const first = new Map<number, Day>()
  return (day) => {
    const year = schoolYearOf(day)
    let began = first.get(year)
    if (!began) {
      const from = starts.find((start) => schoolYearOf(start) === year) ?? `${year}-08-01`
      began = calendar.isSchoolDay(from) ? from : calendar.nextSchoolDay(from)
      first.set(year, began)
    }
    return calendar.schoolWeeksBetween(began, day) % 2 === 0 ? 'A' : 'B'
  }
}
