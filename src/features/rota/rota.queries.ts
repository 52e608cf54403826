import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { theirsToGoTo } from './days-away.ts'

/** A rota looks back over the school year and ahead over the next. */
const DAYS_BACK = 400
const DAYS_AHEAD = 400
/** What changed since somebody was there last is shown to whoever comes instead, too. */
const DAYS_COVERED_BACK = 28

/** Whose assignments: a worker’s, or those of a school. */
export type Whose = { readonly staffId: string } | { readonly schoolId: string }

/** Assignments with the dates of their schools: all that a rota is worked out from, in one statement. */
export async function selectRota(read: Read, whose: Whose) {
  const { assignments: found, ...dates } = await read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select('area.nation')
    .select([
      jsonArrayFrom(assignmentsOf(read, whose)).as('assignments'),
      jsonArrayFrom(termsOf(read, whose)).as('terms'),
      jsonArrayFrom(closedDaysOf(read, whose)).as('closedDays'),
    ])
    .executeTakeFirstOrThrow()
  const ofThem = 'staffId' in whose ? theirsToGoTo(found, whose.staffId) : found.map(asIs)
  return { ...dates, assignments: ofThem }
}

/** When these schools teach: enough to say which of their days are school days. */
export function selectDates(read: Read, schoolIds: readonly string[]) {
  const { db, actor, today } = read
  return db
    .selectFrom('area')
    .where('area.id', '=', actor.areaId)
    .select('area.nation')
    .select([
      jsonArrayFrom(
        terms(read).where((is) => is.or([is('term.schoolId', 'is', null), is('term.schoolId', 'in', [...schoolIds])])),
      ).as('terms'),
      jsonArrayFrom(
        closedDays(read)
          .where((is) => is.or([is('closedDay.schoolId', 'is', null), is('closedDay.schoolId', 'in', [...schoolIds])]))
          .where('closedDay.toDay', '>=', today),
      ).as('closedDays'),
    ])
    .executeTakeFirstOrThrow()
}

const asIs = <A>(assignment: A) => ({ ...assignment, covers: false })

type FoundRota = Awaited<ReturnType<typeof selectRota>>
export type FoundAssignment = FoundRota['assignments'][number]

/** Of people who are still here; by weekday and time. */
export function assignments(read: Read) {
  const {
    db,
    actor: { areaId },
    today,
  } = read
  return db
    .selectFrom('assignment')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'assignment.staffId'),
    )
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'assignment.schoolId'),
    )
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'assignment.teamId'),
    )
    .where('assignment.areaId', '=', areaId)
    .where('worker.active', '=', true)
    .where((is) =>
      is.or([is('assignment.endsOn', 'is', null), is('assignment.endsOn', '>=', addDays(today, -DAYS_BACK))]),
    )
    .orderBy('assignment.weekday')
    .orderBy('assignment.fromTime')
    .orderBy('assignment.id')
    .limit(200)
    .select(['assignment.id', 'assignment.staffId', 'assignment.teamId', 'assignment.schoolId', 'assignment.weekday'])
    .select(['assignment.weeks', 'assignment.fromTime', 'assignment.untilTime', 'assignment.room'])
    .select(['assignment.startsOn', 'assignment.endsOn', 'assignment.version'])
    .select(['place.name as schoolName', 'teamName.name as teamName', 'worker.jobTitle'])
    .select(['worker.givenName', 'worker.familyName'])
    .select((is) => [
      jsonArrayFrom(
        daysAwayOf(read, addDays(today, -DAYS_BACK)).whereRef('away.staffId', '=', is.ref('assignment.staffId')),
      ).as('away'),
      is
        .selectFrom('membership')
        .where('membership.areaId', '=', areaId)
        .whereRef('membership.staffId', '=', 'assignment.staffId')
        .whereRef('membership.organisationId', '=', 'assignment.teamId')
        .select(lastDayOf('membership.ends_on').as('last'))
        .as('worksUntil'),
      is
        .selectFrom('agreement')
        .where('agreement.areaId', '=', areaId)
        .whereRef('agreement.teamId', '=', 'assignment.teamId')
        .whereRef('agreement.schoolId', '=', 'assignment.schoolId')
        .select(lastDayOf('agreement.ends_on').as('last'))
        .as('agreedUntil'),
    ])
}

/** When people are away from a day on, and who comes instead. */
export function daysAwayOf({ db, actor: { areaId } }: Read, since: Day) {
  return db
    .selectFrom('workerAbsence as away')
    .where('away.areaId', '=', areaId)
    .where('away.calledOffAt', 'is', null)
    .where('away.toDay', '>=', since)
    .orderBy('away.fromDay')
    .select(['away.id', 'away.fromDay as from', 'away.toDay as to'])
    .select((on) =>
      jsonObjectFrom(
        on
          .selectFrom('staffMember as cover')
          .where('cover.areaId', '=', areaId)
          .whereRef('cover.id', '=', 'away.coverId')
          .where('cover.active', '=', true)
          .select(['cover.id', 'cover.givenName', 'cover.familyName']),
      ).as('cover'),
    )
}

/** Those instead of whom somebody comes, lately, now or soon. */
export function coveredBy({ db, actor: { areaId }, today }: Read, staffId: string) {
  return db
    .selectFrom('workerAbsence')
    .where('workerAbsence.areaId', '=', areaId)
    .where('workerAbsence.coverId', '=', staffId)
    .where('workerAbsence.calledOffAt', 'is', null)
    .where('workerAbsence.toDay', '>=', addDays(today, -DAYS_COVERED_BACK))
    .select('workerAbsence.staffId')
}

/** What has no end lasts for ever. */
const lastDayOf = (column: string) => sql<Day | null>`max(coalesce(${sql.ref(column)}, '9999-12-31'))`

function assignmentsOf(read: Read, whose: Whose) {
  return 'staffId' in whose
    ? assignments(read).where((is) =>
        is.or([
          is('assignment.staffId', '=', whose.staffId),
          is('assignment.staffId', 'in', coveredBy(read, whose.staffId)),
        ]),
      )
    : assignments(read).where('assignment.schoolId', '=', whose.schoolId)
}

/** Whose own dates count besides the area’s. */
function schoolsOf(read: Read, whose: Whose) {
  const {
    db,
    actor: { areaId },
  } = read
  const schools = db.selectFrom('assignment').where('assignment.areaId', '=', areaId).select('assignment.schoolId')
  return 'staffId' in whose
    ? schools.where((is) =>
        is.or([
          is('assignment.staffId', '=', whose.staffId),
          is('assignment.staffId', 'in', coveredBy(read, whose.staffId)),
        ]),
      )
    : schools.where('assignment.schoolId', '=', whose.schoolId)
}

function termsOf(read: Read, whose: Whose) {
  return terms(read).where((is) =>
    is.or([is('term.schoolId', 'is', null), is('term.schoolId', 'in', schoolsOf(read, whose))]),
  )
}

function terms({ db, actor, today }: Read) {
  return db
    .selectFrom('term')
    .where('term.areaId', '=', actor.areaId)
    .where('term.endsOn', '>=', addDays(today, -DAYS_BACK))
    .where('term.startsOn', '<=', addDays(today, DAYS_AHEAD))
    .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn'])
}

function closedDaysOf(read: Read, whose: Whose) {
  return closedDays(read).where((is) =>
    is.or([is('closedDay.schoolId', 'is', null), is('closedDay.schoolId', 'in', schoolsOf(read, whose))]),
  )
}

function closedDays({ db, actor, today }: Read) {
  return db
    .selectFrom('closedDay')
    .where('closedDay.areaId', '=', actor.areaId)
    .where('closedDay.toDay', '>=', addDays(today, -DAYS_BACK))
    .where('closedDay.fromDay', '<=', addDays(today, DAYS_AHEAD))
    .select(['closedDay.schoolId', 'closedDay.kind', 'closedDay.name'])
    .select(['closedDay.fromDay as from', 'closedDay.toDay as to'])
}
