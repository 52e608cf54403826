import { type SchoolCalendar, type SchoolYearInput, schoolCalendar } from './school-days.ts'
import { termsThatCount } from './terms-that-count.ts'

type OfASchool<Row> = Row & { readonly schoolId: string | null }

/** Dates of an area, and of any of its schools that have their own. */
export interface SchoolDates extends Pick<SchoolYearInput, 'nation'> {
  readonly terms: readonly OfASchool<SchoolYearInput['terms'][number]>[]
  readonly closedDays: readonly OfASchool<SchoolYearInput['closedDays'][number]>[]
}

/** When each school teaches; with null, the area where a school has no dates of its own. Each is worked out once. */
export function calendarsBySchool({ nation, terms, closedDays }: SchoolDates) {
  const known = new Map<string | null, SchoolCalendar>()
  return (schoolId: string | null): SchoolCalendar => {
    const found = known.get(schoolId)
    if (found) return found
    const counts = (row: { schoolId: string | null }) => row.schoolId === null || row.schoolId === schoolId
    const calendar = schoolCalendar({
      nation,
      terms: termsThatCount(terms.filter(counts)),
      closedDays: closedDays.filter(counts),
    })
    known.set(schoolId, calendar)
    return calendar
  }
}
