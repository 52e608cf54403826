import { type Called, nameToUse, placeOf, tidyName, withChildName } from '#features/access/child-name.ts'
import { type Attendance, attendanceFrom } from '#features/attendance/attendance.ts'
import { schoolYearOf } from '#features/attendance/marks.ts'
import type { Actor, Read } from '#platform/context.ts'
import { addDays, type Day, dayIn, daysBetween } from '#platform/dates/day.ts'
import { momentOf, timeIn } from '#platform/dates/moment.ts'
import { NotFound } from '#platform/errors.ts'
import { selectDayIn } from './my-day.queries.ts'
import { type FoundAssignment, selectRota } from './rota.queries.ts'
import { goesAhead, type Rota, rotaOf, type Visit } from './visits.ts'

interface Asked {
  readonly school?: string | undefined
  readonly on?: Day | undefined
}

export type MyDay = Awaited<ReturnType<typeof myDay>>
export type Here = NonNullable<MyDay['here']>
type Found = Awaited<ReturnType<typeof selectDayIn>>

/** Who comes for the first time hears of this long. */
const DAYS_OF_NEWS = 14

/** My day in the school where the rota has me now, or in one that I ask for: whom I see, and what changed since I was there. */
export async function myDay(read: Read, { school, on }: Asked) {
  const found = await selectRota(read, { staffId: read.actor.id })
  const rota = rotaOf(found.assignments, found)
  const day = on ?? read.today
  const schools = schoolsOf(found.assignments, read.today)
  if (school && !schools.some(({ id }) => id === school)) throw new NotFound('School')
  const visit = visitOn(rota, day, school, read)
  const next = visit ? undefined : rota.next(day, ({ schoolId }) => !school || schoolId === school)
  const schoolId = school ?? visit?.assignment.schoolId ?? next?.assignment.schoolId
  const place = schools.find(({ id }) => id === schoolId)
  const shared = {
    day,
    today: read.today,
    letter: rota.letter(day),
    schools,
    next,
    notComing: notComing(rota, day, schoolId),
    isElsewhere: rota.between(day, day).some(goesAhead),
  }
  if (!place) return { ...shared, here: undefined }
  return { ...shared, here: await whatIsThere(read, { rota, place, day, visit }) }
}

interface Place {
  readonly id: string
  readonly name: string
}

interface There {
  readonly rota: Rota<FoundAssignment>
  readonly place: Place
  readonly day: Day
  readonly visit: Visit<FoundAssignment> | undefined
}

async function whatIsThere(read: Read, { rota, place, day, visit }: There) {
  const last = rota.last(day < read.today ? day : read.today, ({ schoolId }) => schoolId === place.id)
  const since = last
    ? momentOf(last.day, last.assignment.untilTime)
    : momentOf(addDays(read.today, -DAYS_OF_NEWS), '00:00')
  const found = await selectDayIn(read, { schoolId: place.id, day, since })
  const isShut = rota.calendar(place.id).whyNotSchoolDay(day) !== undefined
  return {
    place,
    visit,
    lastDay: last?.day ?? null,
    inOrder: inOrderOfTime(found, isShut, read.actor),
    children: childrenThere(found, read),
    news: newsFrom(found, read.actor),
    concerns: found.concerns?.count ?? 0,
  }
}

/** Where I am: now, if the day is today; otherwise first that day. Not where the school is shut. */
function visitOn(rota: Rota<FoundAssignment>, day: Day, school: string | undefined, { today, now }: Read) {
  const visits = rota
    .between(day, day)
    .filter((visit) => goesAhead(visit) && (!school || visit.assignment.schoolId === school))
  const time = day === today ? timeIn(now) : '00:00'
  return visits.find(({ assignment }) => assignment.untilTime > time) ?? visits.at(-1)
}

/** Schools where I would be that day, were they not shut or I not away; and which it is. */
function notComing(rota: Rota<FoundAssignment>, day: Day, schoolId: string | undefined) {
  const thatDay = rota.between(day, day)
  return thatDay.filter(
    (visit) =>
      !goesAhead(visit) && (!schoolId || thatDay.length === 1 || visit.away || visit.assignment.schoolId === schoolId),
  )
}

/** The schools that I come to, by name. */
function schoolsOf(assignments: readonly FoundAssignment[], today: Day): Place[] {
  const running = assignments.filter(({ endsOn, covers }) => covers || !endsOn || endsOn >= today)
  const byId = new Map(running.map(({ schoolId, schoolName }) => [schoolId, schoolName]))
  return [...byId].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name))
}

/** Meetings and consultations by the clock. At one time, the panel comes first (HACK-2). */
function inOrderOfTime({ meetings, consultations }: Found, isShut: boolean, reader: Actor) {
  const all = [
    ...meetings
      .filter(({ meetingId }) => meetingId !== null || !isShut)
      .map(({ startsAt, ...meeting }) => ({ kind: 'meeting' as const, time: startsAt, ...meeting })),
    ...consultations.map(({ at, ...consultation }) => ({
      kind: 'consultation' as const,
      time: timeIn(new Date(at)),
      ...named(consultation, reader),
    })),
  ]
  const rank = { meeting: 0, consultation: 1 }
  return all.sort((one, other) => one.time.localeCompare(other.time) || rank[one.kind] - rank[other.kind])
}

/** The children whom I help there: who was not met for longest comes first. Attendance is said where it should be talked about. */
function childrenThere({ cases }: Found, { actor, today }: Read) {
  return cases.map(({ marks, ...row }) => ({
    ...named(row, actor),
    daysSinceSeen: row.lastContactAt ? daysBetween(dayIn(new Date(row.lastContactAt)), today) : null,
    attendance: worthSaying(attendanceFrom(schoolYearOf(today), marks)),
  }))
}

function worthSaying(attendance: Attendance): Attendance | null {
  return attendance.level === 'persistent' || attendance.level === 'severe' ? attendance : null
}

/** What happened there, latest first. */
function newsFrom({ requests, actions, changedCases }: Found, reader: Actor) {
  const news = [
    ...requests.map((row) => ({ kind: 'request' as const, ...named(row, reader) })),
    ...actions.map((row) => ({ kind: 'action' as const, ...named(row, reader) })),
    ...changedCases.map((row) => ({
      kind: row.status === 'closed' ? ('case closed' as const) : ('case opened' as const),
      ...named(row, reader),
    })),
  ]
  return news.sort((one, other) => other.at.localeCompare(one.at))
}

type OfAChild = { readonly [Column in keyof Called | 'familyName']: (Called & { familyName: string })[Column] | null }

/** The name that is safe to say here; and a shorter one for paper, which gets lost. */
function named<Row extends OfAChild>(row: Row, reader: Actor) {
  const { givenName, familyName, knownAs, knownAsSafeWith } = row
  const called = givenName && { givenName, knownAs, knownAsSafeWith: knownAsSafeWith ?? [] }
  const onPaper = called && familyName && tidyName(`${nameToUse(called, placeOf(reader))} ${[...familyName][0]}.`)
  return { ...withChildName(row, reader), onPaper: onPaper || null }
}

/** Everybody who is named on the page, for the log. */
export function childrenOfMyDay({ here }: MyDay): string[] {
  if (!here) return []
  const rows: readonly object[] = [...here.inOrder, ...here.children, ...here.news]
  return [...new Set(rows.flatMap((row) => ('childId' in row && typeof row.childId === 'string' ? row.childId : [])))]
}
