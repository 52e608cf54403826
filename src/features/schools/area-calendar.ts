import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { type SchoolCalendar, schoolCalendar } from './school-days.ts'
import { termsThatCount } from './terms-that-count.ts'

/** When the area’s schools teach, where no school of its own is asked for. */
export async function areaCalendar({ db, actor: { areaId } }: Read): Promise<SchoolCalendar> {
  const found = await db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select((is) => [
      'area.nation',
      jsonArrayFrom(
        is
          .selectFrom('term')
          .where('term.areaId', '=', areaId)
          .where('term.schoolId', 'is', null)
          .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
      ).as('terms'),
      jsonArrayFrom(
        is
          .selectFrom('closedDay')
          .where('closedDay.areaId', '=', areaId)
          .where('closedDay.schoolId', 'is', null)
          .select(['closedDay.kind', 'closedDay.name', 'closedDay.fromDay as from', 'closedDay.toDay as to']),
      ).as('closedDays'),
    ])
    .executeTakeFirstOrThrow()
  return schoolCalendar({ ...found, terms: termsThatCount(found.terms) })
}
