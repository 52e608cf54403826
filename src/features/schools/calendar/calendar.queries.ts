import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'

/** The terms and closed days of a school with those of the area, or of the area alone, from a day on. */
export async function calendarOf({ db, actor }: Read, schoolId: string | null, since: Day) {
  const { areaId } = actor
  const found = await db
    .selectFrom('area')
    .leftJoin('organisation', (on) =>
      on
        .on('organisation.areaId', '=', areaId)
        .on('organisation.id', '=', schoolId)
        .on('organisation.kind', '=', 'school'),
    )
    .where('area.id', '=', areaId)
    .select(['area.name as area', 'area.nation as nationOfArea'])
    .select(['organisation.id as schoolId', 'organisation.name as school', 'organisation.nation'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('term')
          .where('term.areaId', '=', areaId)
          .where((on) => on.or([on('term.schoolId', 'is', null), on('term.schoolId', '=', schoolId)]))
          .where('term.endsOn', '>=', since)
          .orderBy('term.startsOn')
          .orderBy('term.id')
          .limit(100)
          .select(['term.id', 'term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
      ).as('terms'),
      jsonArrayFrom(
        is
          .selectFrom('closedDay')
          .where('closedDay.areaId', '=', areaId)
          .where((on) => on.or([on('closedDay.schoolId', 'is', null), on('closedDay.schoolId', '=', schoolId)]))
          .where('closedDay.toDay', '>=', since)
          .orderBy('closedDay.fromDay')
          .orderBy('closedDay.id')
          .limit(200)
          .select(['closedDay.id', 'closedDay.schoolId', 'closedDay.kind', 'closedDay.name'])
          .select(['closedDay.fromDay as from', 'closedDay.toDay as to']),
      ).as('closedDays'),
    ])
    .executeTakeFirstOrThrow()
  if (schoolId && !found.schoolId) throw new NotFound('School')
  return { ...found, nation: found.nation ?? found.nationOfArea }
}

export type Calendar = Awaited<ReturnType<typeof calendarOf>>
