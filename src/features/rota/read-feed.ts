import { readLink } from '#features/access/links.ts'
import { aboutOf } from '#features/access/tries.ts'
import { type Rhythm, seriesDays } from '#features/meetings/series-days.ts'
import type { SchoolDates } from '#features/schools/calendars-by-school.ts'
import type { World } from '#platform/context.ts'
import { addDays, type Day, dayIn } from '#platform/dates/day.ts'
import { momentOf, timeIn } from '#platform/dates/moment.ts'
import { transact } from '#platform/db/transact.ts'
import { type CalendarEvent, calendarText } from '#platform/icalendar.ts'
import { isLanguage } from '#platform/words.ts'
import { words } from './feed.words.ts'
import { type Assignment, goesAhead, type Rota, rotaOf, type Visit } from './visits.ts'

/** Programs ask every few minutes at most, from a few devices of one person. */
export const MOST_IN_AN_HOUR = 60
const DAYS_BACK = 14
const DAYS_AHEAD = 200
/** So long a date that is off is still told. */
const DAYS_CANCELLED = 60

interface Dates extends SchoolDates {
  readonly assignments: readonly FeedAssignment[]
  readonly meetings: readonly FeedSeries[]
  readonly consultations: readonly FeedConsultation[]
}

interface Lasting {
  readonly minutes: number
  readonly madeAt: string
  readonly version: number
}

interface FeedSeries extends Rhythm, Lasting {
  readonly id: string
  readonly schoolId: string
  readonly startsAt: string
}

interface FeedConsultation extends Lasting {
  readonly id: string
  readonly at: string
}

interface FeedAssignment extends Assignment {
  readonly endedAt: string | null
  readonly changedAt: string
  readonly version: number
}

/**
 * What a program reads at somebody’s secret address: when they are somewhere, and nothing about where, why or with whom. There
 * is nobody in the transaction: whoever has the address has no more than this. Undefined for every address that is none.
 */
export async function readFeed(
  world: World,
  address: string,
): Promise<{ readonly text: string } | 'too often' | undefined> {
  const link = readLink(address.replace(/\.ics$/, ''))
  if (!link) return undefined
  const now = world.clock.now()
  const today = dayIn(now)
  const found = await transact(world.database, undefined, async ({ call }) => {
    const { areaId, linkId, token } = link
    const [row] = await call('select language, dates from auth.read_feed($1, $2::uuid, $3, $4, $5)', [
      ...[areaId, linkId, token],
      ...[now, today],
    ])
    if (!row) return undefined
    const about = aboutOf('calendar feed', linkId)
    const [[may] = []] = await call('select auth.take_try($1, $2, $3, $4)', [areaId, about, now, MOST_IN_AN_HOUR])
    return may === true ? { language: row[0], dates: row[1] as Dates } : 'too often'
  })
  if (!found || found === 'too often') return found
  const t = words(isLanguage(found.language) ? found.language : 'en')
  return { text: calendarText({ name: t.name, summary: t.summary, events: eventsOf(found.dates, today) }) }
}

/**
 * Each date by itself: a rule for every other school week, with all its holidays left out, is one that no program knows. What
 * lies within a visit is not there twice: without a word of what it is, it would only be in the way.
 */
function eventsOf(dates: Dates, today: Day): CalendarEvent[] {
  const [from, to] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)]
  const rota = rotaOf(dates.assignments, dates)
  const going = rota.between(from, to)
  const visits = going.filter(goesAhead).map((visit) => eventOf(visit, false))
  const others = [...meetingDays(dates, rota, from, to), ...dates.consultations.map(consultationEvent)]
  const isWithin = ({ day, fromTime, untilTime }: CalendarEvent) =>
    visits.some((visit) => visit.day === day && visit.fromTime <= fromTime && visit.untilTime >= untilTime)
  return [
    ...visits,
    // A holiday was never an appointment; a day on which the school is shut unplanned was one, or on which they are away.
    ...going.filter(({ shut, away }) => away || shut?.kind === 'closure').map((visit) => eventOf(visit, true)),
    ...datesThatAreOff(dates, today).map((visit) => eventOf(visit, true)),
    ...others.filter((event) => !isWithin(event)),
  ]
}

/** The days on which the tables meet at which they sit, and their schools are open. */
function meetingDays({ meetings }: Dates, { calendar }: Rota<FeedAssignment>, from: Day, to: Day): CalendarEvent[] {
  return meetings.flatMap((series) =>
    seriesDays(calendar(series.schoolId), { ...series, untilDay: least(series.untilDay, to) }, from, WEEKS)
      .filter(({ skipped }) => !skipped)
      .map(({ day }) => lasting(`${series.id}-${day}`, day, series.startsAt, series)),
  )
}

const WEEKS = Math.ceil((DAYS_BACK + DAYS_AHEAD) / 7)
const least = (one: Day | null, other: Day) => (one && one < other ? one : other)

function consultationEvent({ id, at, ...of }: FeedConsultation): CalendarEvent {
  const begins = new Date(at)
  return lasting(id, dayIn(begins), timeIn(begins), of)
}

/** What begins at a time and lasts so many minutes; nothing of ours goes on after midnight. */
function lasting(uid: string, day: Day, fromTime: string, { minutes, madeAt, version }: Lasting): CalendarEvent {
  const ends = new Date(momentOf(day, fromTime).getTime() + minutes * 60_000)
  const untilTime = dayIn(ends) === day ? timeIn(ends) : '23:59'
  return { uid, day, fromTime, untilTime, changedAt: new Date(madeAt), sequence: version - 1, isCancelled: false }
}

/** Dates after the last day of what was ended lately: programs had them, and are told that they are off. */
function datesThatAreOff(dates: Dates, today: Day): Visit<FeedAssignment>[] {
  const ended = dates.assignments.filter(({ endsOn, endedAt }) => endsOn && endedAt)
  return ended.flatMap((assignment) => {
    const first = addDays(assignment.endsOn!, 1)
    const last = addDays(dayIn(new Date(assignment.endedAt!)), DAYS_CANCELLED)
    const asBefore = { ...assignment, endsOn: null }
    return rotaOf([asBefore], dates)
      .between(first < today ? today : first, last)
      .filter(({ shut }) => !shut)
  })
}

function eventOf({ day, assignment }: Visit<FeedAssignment>, isCancelled: boolean): CalendarEvent {
  const { id, fromTime, untilTime, changedAt, version } = assignment
  return {
    uid: `${id}-${day}`,
    ...{ day, fromTime, untilTime, isCancelled },
    changedAt: new Date(changedAt),
    sequence: isCancelled ? version : version - 1,
  }
}
