import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { once } from '#platform/once.ts'
import { type SchoolCalendar, schoolCalendar } from './school-days.ts'
import { termsThatCount } from './terms-that-count.ts'

const selectCalendar = once((read: Read, schoolId: string) => {
  const { areaId } = read.actor
  return read.db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .where('organisation.id', '=', schoolId)
    .where('organisation.kind', '=', 'school')
    .select((is) => [
      'organisation.nation',
      jsonArrayFrom(
        is
          .selectFrom('term')
          .where('term.areaId', '=', areaId)
          .where((or) => or.or([or('term.schoolId', 'is', null), or('term.schoolId', '=', schoolId)]))
          .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
      ).as('terms'),
      jsonArrayFrom(
        is
          .selectFrom('closedDay')
          .where('closedDay.areaId', '=', areaId)
          .where((or) => or.or([or('closedDay.schoolId', 'is', null), or('closedDay.schoolId', '=', schoolId)]))
          .select(['closedDay.kind', 'closedDay.name', 'closedDay.fromDay as from', 'closedDay.toDay as to']),
      ).as('closedDays'),
    ])
})

/** When a school teaches: its own terms or else the area's, and the closed days of both. */
export async function schoolCalendarOf(read: Read, schoolId: string): Promise<SchoolCalendar> {
  const found = await selectCalendar(read, schoolId).executeTakeFirst()
  if (!found) throw new NotFound('School')
  return schoolCalendar({ ...found, terms: termsThatCount(found.terms) })
}
