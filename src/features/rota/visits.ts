import { calendarsBySchool, type SchoolDates } from '#features/schools/calendars-by-school.ts'
import type { NotSchoolDay, SchoolCalendar } from '#features/schools/school-days.ts'
import { addDays, type Day, daysBetween, weekday } from '#platform/dates/day.ts'
import { type Assigned, readWeeks } from './assignment.ts'
import { awayOn, type DaysAway } from './days-away.ts'
import { type WeekLetter, weekLetters } from './school-weeks.ts'

/** An assignment as it is kept, and until when its worker and its school have anything to do with each other. */
export interface Assignment extends Omit<Assigned, 'weeks'> {
  readonly id: string
  readonly schoolId: string
  readonly weeks: string
  /** The last day on which they work in the team, and on which the team works in the school; null: never. */
  readonly worksUntil: Day | null
  readonly agreedUntil: Day | null
  /** When they come to no school. */
  readonly away: readonly DaysAway[]
}

/** One day of an assignment; `shut` when the school is, and why; `away` when they are: then they do not come, and it is said. */
export interface Visit<A> {
  readonly day: Day
  readonly assignment: A
  readonly shut: NotSchoolDay | undefined
  readonly away: DaysAway | undefined
}

export interface Rota<A> {
  /** Every day of every assignment between two days, both included, in order; those that are shut too. */
  between(from: Day, to: Day): Visit<A>[]
  /** The next day on or after a day on which somebody comes. */
  next(from: Day, which?: (assignment: A) => boolean): Visit<A> | undefined
  /** The last day before a day on which somebody came. */
  last(before: Day, which?: (assignment: A) => boolean): Visit<A> | undefined
  letter(day: Day): WeekLetter
  calendar(schoolId: string | null): SchoolCalendar
}

/** Further than this nobody looks for the next visit: a school year. */
const FAR = 365

export function rotaOf<A extends Assignment>(assignments: readonly A[], dates: SchoolDates): Rota<A> {
  const calendar = calendarsBySchool(dates)
  const letter = weekLetters(dates.terms, calendar(null))

  const on = (day: Day) =>
    assignments
      .filter((assignment) => countsOn(assignment, day) && isItsWeek(assignment, day, letter))
      .sort((one, other) => (one.fromTime < other.fromTime ? -1 : 1))
      .map((assignment) => {
        const shut = calendar(assignment.schoolId).whyNotSchoolDay(day)
        return { day, assignment, shut, away: shut ? undefined : awayOn(assignment.away, day) }
      })
  const between = (from: Day, to: Day) =>
    Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, days) => addDays(from, days)).flatMap(on)
  const nearest = (from: Day, step: 1 | -1, which: (assignment: A) => boolean) => {
    for (let days = 0; days <= FAR; days += 1) {
      const found = on(addDays(from, step * days)).filter((visit) => goesAhead(visit) && which(visit.assignment))
      if (found.length > 0) return step === 1 ? found[0] : found.at(-1)
    }
    return undefined
  }
  return {
    between,
    next: (from, which = () => true) => nearest(from, 1, which),
    last: (before, which = () => true) => nearest(addDays(before, -1), -1, which),
    letter,
    calendar,
  }
}

/** Somebody comes: the school is open, and they are not away. */
export function goesAhead({ shut, away }: Pick<Visit<unknown>, 'shut' | 'away'>): boolean {
  return !shut && !away
}

/** It has begun and not ended, they still work in the team, and the team in the school. */
function countsOn({ startsOn, endsOn, worksUntil, agreedUntil, ...of }: Assignment, day: Day): boolean {
  const isOver = (last: Day | null) => last === null || last < day
  return (
    weekday(day) === of.weekday &&
    startsOn <= day &&
    !(endsOn && endsOn < day) &&
    !isOver(worksUntil) &&
    !isOver(agreedUntil)
  )
}

function isItsWeek({ weeks }: Assignment, day: Day, letter: (day: Day) => WeekLetter): boolean {
  const which = readWeeks(weeks)
  return which === 'every' || which === letter(day)
}
