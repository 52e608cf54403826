import { dayNumber, weekdayOfNumber } from '#platform/dates/day.ts'
import { ENOUGH_SESSIONS, placesOfStretches } from './attendance.ts'
import { classOf, codeOf } from './attendance-code.ts'
import { NO_MARKS, overlaid, type Session } from './marks.ts'

/** Sessions of one kind: to how many the child could have come, and from how many they stayed away. */
export interface Counted {
  readonly possible: number
  readonly away: number
}

/** Monday is 0 and Friday 4. */
type SchoolDay = 0 | 1 | 2 | 3 | 4
export const schoolDays = [0, 1, 2, 3, 4] as const satisfies readonly SchoolDay[]

/** The narrowest thing that most absences have in common. */
export type Mostly =
  | { readonly day: SchoolDay; readonly session: Session }
  | { readonly day: SchoolDay }
  | { readonly days: readonly [SchoolDay, SchoolDay] }
  | { readonly session: Session }

/** When a child was away in one school year, as far as the register knows it (CSW-35). */
export interface Pattern {
  readonly year: number
  readonly all: Counted
  readonly days: readonly Readonly<Record<Session, Counted>>[]
  readonly mostly: (Mostly & { readonly counted: Counted }) | undefined
  /** The two school days at the edge of a holiday; undefined where it makes no difference. */
  readonly afterHolidays: Counted | undefined
  readonly beforeHolidays: Counted | undefined
  /** Days of which they stayed away from one half alone. */
  readonly onlyMorningAway: number
  readonly onlyAfternoonAway: number
  /** Times away, each from its first session until the next that they came to, and the longest of them in sessions. */
  readonly times: number
  readonly longest: number
  readonly late: number
  /** What the school wrote down for these sessions, the most frequent first. */
  readonly reasons: readonly { readonly code: string; readonly sessions: number }[]
  /** Sessions away that the school itself had decided. */
  readonly decidedBySchool: number
}

/** Suspended or excluded, a part-time timetable, study leave: the child was not to come. */
const DECIDED_BY_SCHOOL = new Set(['C2', 'E', 'S'])
const ENOUGH_AWAY = 6
const EDGE = 2

/** One session that the child could have come to. */
interface Attended {
  readonly place: number
  readonly away: boolean
  readonly code: string
  readonly day: SchoolDay
  readonly session: Session
}

/** Undefined where there are too few sessions, or too few absences, to see anything in. */
export function patternFrom(year: number, lines: readonly string[]): Pattern | undefined {
  const marks = lines.reduce(overlaid, NO_MARKS)
  const { attended, decidedBySchool } = sessionsOf(year, marks)
  const all = count(attended)
  if (all.possible < ENOUGH_SESSIONS || all.away < ENOUGH_AWAY) return undefined
  return {
    ...{ year, all, days: byDay(attended), mostly: mostlyOf(attended), decidedBySchool },
    ...aroundHolidays(marks, attended),
    ...halfDays(attended),
    ...timesAway(attended),
    late: attended.filter(({ code }) => code === 'L').length,
    reasons: reasonsOf(attended),
  }
}

function sessionsOf(year: number, marks: string) {
  const first = dayNumber(`${year}-08-01`)
  const attended: Attended[] = []
  let decidedBySchool = 0
  for (let place = 0; place < marks.length; place += 1) {
    const is = classOf(marks[place]!)
    if (is === 'none' || is === 'not possible') continue
    const code = codeOf(marks[place]!)
    const weekday = weekdayOfNumber(first + Math.floor(place / 2)) - 1
    if (weekday > 4) continue
    const away = is === 'authorised' || is === 'unauthorised'
    if (away && DECIDED_BY_SCHOOL.has(code)) decidedBySchool += 1
    else {
      const session = place % 2 === 0 ? 'morning' : 'afternoon'
      attended.push({ place, away, code, day: weekday as SchoolDay, session })
    }
  }
  return { attended, decidedBySchool }
}

function count(sessions: readonly Attended[]): Counted {
  return { possible: sessions.length, away: sessions.filter(({ away }) => away).length }
}

function byDay(attended: readonly Attended[]) {
  return schoolDays.map((day) => {
    const of = (session: Session) => count(attended.filter((one) => one.day === day && one.session === session))
    return { morning: of('morning'), afternoon: of('afternoon') }
  })
}

interface Candidate {
  readonly mostly: Mostly
  readonly has: (one: Attended) => boolean
  /** So large a part of all absences, and so many sessions, that it is worth saying. */
  readonly part: number
  readonly atLeast: number
}

const sessions = ['morning', 'afternoon'] as const
const candidates: readonly Candidate[] = [
  ...schoolDays.flatMap((day) =>
    sessions.map(
      (session): Candidate => ({
        ...{ mostly: { day, session }, part: 0.6, atLeast: 5 },
        has: (one) => one.day === day && one.session === session,
      }),
    ),
  ),
  ...schoolDays.map(
    (day): Candidate => ({ mostly: { day }, part: 0.6, atLeast: 8, has: (one: Attended) => one.day === day }),
  ),
  ...sessions.map(
    (session): Candidate => ({ mostly: { session }, part: 0.75, atLeast: 6, has: (one) => one.session === session }),
  ),
  ...schoolDays.flatMap((day) =>
    schoolDays
      .filter((other) => other > day)
      .map(
        (other): Candidate => ({
          ...{ mostly: { days: [day, other] }, part: 0.8, atLeast: 10 },
          has: (one) => one.day === day || one.day === other,
        }),
      ),
  ),
]

/** The narrowest first; and never what is no more frequent there than at other times. */
function mostlyOf(attended: readonly Attended[]): Pattern['mostly'] {
  const { away } = count(attended)
  for (const { mostly, has, part, atLeast } of candidates) {
    const counted = count(attended.filter(has))
    if (counted.away < atLeast || counted.away < away * part) continue
    if (isTwiceAsOften(counted, count(attended))) return { ...mostly, counted }
  }
  return undefined
}

/** Whether they are away at least twice as often in this part as in the rest. */
function isTwiceAsOften(part: Counted, all: Counted): boolean {
  const rest = { possible: all.possible - part.possible, away: all.away - part.away }
  return part.away * rest.possible >= 2 * rest.away * part.possible
}

/** Holidays as the marks themselves show them: so neither the first day of a year nor the last that was sent is beside one. */
function aroundHolidays(marks: string, attended: readonly Attended[]) {
  const stretches = placesOfStretches(marks).map(({ first, last }) => [
    ...new Set(attended.flatMap(({ place }) => (place >= first && place <= last ? Math.floor(place / 2) : []))),
  ])
  const after = new Set(stretches.slice(1).flatMap((days) => days.slice(0, EDGE)))
  const before = new Set(stretches.slice(0, -1).flatMap((days) => days.slice(-EDGE)))
  const at = (days: ReadonlySet<number>) => {
    const counted = count(attended.filter(({ place }) => days.has(Math.floor(place / 2))))
    return counted.away >= 4 && isTwiceAsOften(counted, count(attended)) ? counted : undefined
  }
  return { afterHolidays: at(after), beforeHolidays: at(before) }
}

function halfDays(attended: readonly Attended[]) {
  const byPlace = new Map(attended.map((one) => [one.place, one.away]))
  const mornings = attended.filter(({ session }) => session === 'morning')
  const count = (morning: boolean) =>
    mornings.filter(({ place, away }) => away === morning && byPlace.get(place + 1) === !morning).length
  return { onlyMorningAway: count(true), onlyAfternoonAway: count(false) }
}

function timesAway(attended: readonly Attended[]) {
  let [times, longest, now] = [0, 0, 0]
  for (const { away } of attended) {
    now = away ? now + 1 : 0
    if (now === 1) times += 1
    longest = Math.max(longest, now)
  }
  return { times, longest }
}

function reasonsOf(attended: readonly Attended[]) {
  const byCode = Map.groupBy(
    attended.filter(({ away }) => away),
    ({ code }) => code,
  )
  return [...byCode]
    .map(([code, all]) => ({ code, sessions: all.length }))
    .toSorted((one, other) => other.sessions - one.sessions || one.code.localeCompare(other.code))
}
