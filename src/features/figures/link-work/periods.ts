import { schoolYearOf } from '#features/attendance/marks.ts'
import { addDays, type Day } from '#platform/dates/day.ts'

/** A stretch of days that can be counted: a term, or a school year. Both days are in it. */
export interface Period {
  /** A term’s id, or `year-2025`. */
  readonly id: string
  /** A term’s name; null for a year. */
  readonly name: string | null
  readonly from: Day
  readonly to: Day
}

interface AreaTerm {
  readonly id: string
  readonly name: string
  readonly startsOn: Day
  readonly endsOn: Day
}

/**
 * The terms that have begun, latest first, then the two school years. Whoever sees small numbers hidden has terms alone: a year
 * less its terms would say what is hidden.
 */
export function periodsOf(terms: readonly AreaTerm[], today: Day, isProtected: boolean): Period[] {
  const year = schoolYearOf(today)
  const begun = terms
    .filter(({ startsOn }) => startsOn <= today)
    .sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1))
    .map(({ id, name, startsOn, endsOn }) => ({ id, name, from: startsOn, to: endsOn }))
  const years = [year, year - 1].map(schoolYear)
  return isProtected && begun.length > 0 ? begun : [...begun, ...years]
}

function schoolYear(year: number): Period {
  return { id: `year-${year}`, name: null, from: `${year}-08-01`, to: addDays(`${year + 1}-08-01`, -1) }
}
