import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { once } from '#platform/once.ts'
import { type SchoolCalendar, schoolCalendar } from './school-days.ts'
import { termsThatCount } from './terms-that-count.ts'

function calendars({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .where('organisation.kind', '=', 'school')
    .select((is) => [
      'organisation.nation',
      jsonArrayFrom(
        is
          .selectFrom('term')
          .where('term.areaId', '=', areaId)
          .where((or) => or.or([or('term.schoolId', 'is', null), or('term.schoolId', '=', or.ref('organisation.id'))]))
          .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
      ).as('terms'),
      jsonArrayFrom(
        is
          .selectFrom('closedDay')
          .where('closedDay.areaId', '=', areaId)
          .where((or) =>
            or.or([or('closedDay.schoolId', 'is', null), or('closedDay.schoolId', '=', or.ref('organisation.id'))]),
          )
          .select(['closedDay.kind', 'closedDay.name', 'closedDay.fromDay as from', 'closedDay.toDay as to']),
      ).as('closedDays'),
    ])
}

const selectCalendar = once((read, schoolId: string) => calendars(read).where('organisation.id', '=', schoolId))

/** That of the school of a row, by the id that the address of a page has. */
const calendarOfSchoolOf = (table: 'helpCase' | 'consultation' | 'meeting' | 'helpGroup') =>
  once((read, id: string) =>
    calendars(read).where('organisation.id', '=', (of) =>
      of
        // Each of them has these columns.
        .selectFrom(`${table as 'meeting'} as it`)
        .where('it.areaId', '=', read.actor.areaId)
        .where('it.id', '=', id)
        .select('it.schoolId'),
    ),
  )
const selectCalendarOfCase = calendarOfSchoolOf('helpCase')
const selectCalendarOfConsultation = calendarOfSchoolOf('consultation')
const selectCalendarOfMeeting = calendarOfSchoolOf('meeting')
const selectCalendarOfGroup = calendarOfSchoolOf('helpGroup')

/** When a school teaches: its own terms or else the area's, and the closed days of both. */
export async function schoolCalendarOf(read: Read, schoolId: string): Promise<SchoolCalendar> {
  return calendarFrom(await selectCalendar(read, schoolId).executeTakeFirst())
}

/** That of the school of a case, for a page that asks for both at once. */
export async function schoolCalendarOfCase(read: Read, caseId: string): Promise<SchoolCalendar> {
  return calendarFrom(await selectCalendarOfCase(read, caseId).executeTakeFirst())
}

export async function schoolCalendarOfConsultation(read: Read, consultationId: string): Promise<SchoolCalendar> {
  return calendarFrom(await selectCalendarOfConsultation(read, consultationId).executeTakeFirst())
}

export async function schoolCalendarOfMeeting(read: Read, meetingId: string): Promise<SchoolCalendar> {
  return calendarFrom(await selectCalendarOfMeeting(read, meetingId).executeTakeFirst())
}

export async function schoolCalendarOfGroup(read: Read, groupId: string): Promise<SchoolCalendar> {
  return calendarFrom(await selectCalendarOfGroup(read, groupId).executeTakeFirst())
}

type Found = Awaited<ReturnType<ReturnType<typeof selectCalendar>['executeTakeFirst']>>

function calendarFrom(found: Found): SchoolCalendar {
  if (!found) throw new NotFound('School')
  return schoolCalendar({ ...found, terms: termsThatCount(found.terms) })
}
