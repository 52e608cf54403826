import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'
import { membersOn, mySeat } from '../seats.queries.ts'
import { selectSeries } from './series.queries.ts'

export const PAGE = 20

/** What a calendar is made of, for a wide query about schools. */
function datesOf({ actor: { areaId } }: Read, is: ExpressionBuilder<Tables, never>, schoolId: string) {
  const school = sql.ref<string>(schoolId)
  return jsonObjectFrom(
    is
      .selectFrom('organisation')
      .where('organisation.areaId', '=', areaId)
      .where('organisation.id', '=', school)
      .select('organisation.nation')
      .select((on) => [
        jsonArrayFrom(
          on
            .selectFrom('term')
            .where('term.areaId', '=', areaId)
            .where((of) => of.or([of('term.schoolId', 'is', null), of('term.schoolId', '=', school)]))
            .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
        ).as('terms'),
        jsonArrayFrom(
          on
            .selectFrom('closedDay')
            .where('closedDay.areaId', '=', areaId)
            .where((of) => of.or([of('closedDay.schoolId', 'is', null), of('closedDay.schoolId', '=', school)]))
            .select(['closedDay.schoolId', 'closedDay.kind', 'closedDay.name'])
            .select(['closedDay.fromDay as from', 'closedDay.toDay as to']),
        ).as('closedDays'),
      ]),
  )
}

/** The series at whose table whoever looks sits, or that are of their school or team, with when each school is open. */
export async function selectMySeries(read: Read, ofSchool?: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('meetingSeries as series')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'series.schoolId'),
    )
    .where('series.areaId', '=', areaId)
    .where((is) => is.or([is('series.untilDay', 'is', null), is('series.untilDay', '>=', read.today)]))
    .$if(ofSchool !== undefined, (query) => query.where('series.schoolId', '=', ofSchool!))
    .orderBy('series.weekday')
    .orderBy('series.startsAt')
    .orderBy('series.id')
    .limit(100)
    .select(['series.id', 'series.name', 'series.kind', 'series.schoolId', 'series.weekday', 'series.startsAt'])
    .select(['series.room', 'series.fromDay', 'series.untilDay', 'school.name as schoolName', 'school.nation'])
    .select((is) => [
      mySeat(read, is as never, is.ref('series.id')).as('mine'),
      datesOf(read, is as never, 'series.school_id').as('dates'),
    ])
    .execute()
}

/** A series with who sits there, its dates, what is planned, and its meetings so far, a page at a time. */
export function selectSeriesPage(read: Read, seriesId: string, before: Day | undefined) {
  const { areaId } = read.actor
  return selectSeries(read, seriesId).select((is) => [
    datesOf(read, is as never, 'series.school_id').as('dates'),
    jsonArrayFrom(
      is
        .selectFrom('meeting')
        .where('meeting.areaId', '=', areaId)
        .whereRef('meeting.seriesId', '=', 'series.id')
        .where((on) => on.or([on('meeting.onDay', '>', read.today), on('meeting.state', 'in', ['planned', 'running'])]))
        .where('meeting.onDay', '>=', read.today)
        .select(['meeting.id', 'meeting.onDay', 'meeting.state']),
    ).as('planned'),
    jsonArrayFrom(
      is
        .selectFrom('meeting')
        .where('meeting.areaId', '=', areaId)
        .whereRef('meeting.seriesId', '=', 'series.id')
        .where('meeting.onDay', before ? '<' : '<=', before ?? read.today)
        .where('meeting.state', '<>', 'planned')
        .orderBy('meeting.onDay', 'desc')
        .limit(PAGE + 1)
        .select(['meeting.id', 'meeting.onDay', 'meeting.state']),
    ).as('before'),
  ])
}

/** The tables at which whoever asks sits, of a child’s school or all, with who else sits there and can be named as a reader. */
export async function seriesToRaiseAt(
  read: Read,
  { schoolId, seriesId }: { schoolId?: string | null | undefined; seriesId?: string | undefined },
) {
  const { areaId, id } = read.actor
  const rows = await read.db
    .selectFrom('meetingSeries as series')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'series.schoolId'),
    )
    .where('series.areaId', '=', areaId)
    .where((is) => is.or([is('series.untilDay', 'is', null), is('series.untilDay', '>=', read.today)]))
    .$if(schoolId !== undefined, (query) => query.where('series.schoolId', '=', schoolId ?? null))
    .$if(seriesId !== undefined, (query) => query.where('series.id', '=', seriesId!))
    .orderBy('series.name')
    .orderBy('series.id')
    .limit(50)
    .select(['series.id', 'series.name', 'school.name as schoolName'])
    .select((is) => [
      mySeat(read, is as never, is.ref('series.id')).as('mine'),
      membersOn(read, is as never, { seriesId: is.ref('series.id'), day: sql<Day>`${read.today}::date` }).as('members'),
    ])
    .execute()
  return rows.flatMap(({ mine, members, ...series }) =>
    mine
      ? [
          {
            ...series,
            agency: mine.agency,
            members: members
              .filter(({ staffId, agency }) => staffId && staffId !== id && agency === null)
              .map(({ staffId, fullName }) => ({ staffId, fullName })),
          },
        ]
      : [],
  )
}
