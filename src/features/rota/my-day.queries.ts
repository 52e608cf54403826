import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import { schoolYearOf } from '#features/attendance/marks.ts'
import { workerRoles } from '#features/cases/case-role.ts'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import { membersAtTable } from '#features/meetings/at-the-table.ts'
import type { Read } from '#platform/context.ts'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Tables } from '#platform/db/tables.ts'

/** A school, a day in it, and since when things are news to whoever comes. */
interface DayInSchool {
  readonly schoolId: string
  readonly day: Day
  readonly since: Date
}

/** As many of a kind as a page can hold. Nobody works with more children in one school. */
const MOST = 60

/** What a day in a school holds for me, and what has changed there, in one statement. */
export async function selectDayIn(read: Read, about: DayInSchool) {
  return read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(meetingsThere(read, about)).as('meetings'),
      jsonArrayFrom(consultationsThere(read, about)).as('consultations'),
      jsonArrayFrom(myCasesThere(read, about)).as('cases'),
      jsonArrayFrom(newRequests(read, about)).as('requests'),
      jsonArrayFrom(answeredActions(read, about)).as('actions'),
      jsonArrayFrom(casesThatChanged(read, about)).as('changedCases'),
      jsonObjectFrom(concernsThere(read, about)).as('concerns'),
    ])
    .executeTakeFirstOrThrow()
}

/** Meetings of this school at whose table I sit, that fall on this weekday (HACK-2). */
function meetingsThere(read: Read, { schoolId, day }: DayInSchool) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('meetingSeries')
    .leftJoin('meeting', (on) =>
      on
        .on('meeting.areaId', '=', areaId)
        .onRef('meeting.seriesId', '=', 'meetingSeries.id')
        .on('meeting.onDay', '=', day),
    )
    .where('meetingSeries.areaId', '=', areaId)
    .where('meetingSeries.schoolId', '=', schoolId)
    .where('meetingSeries.fromDay', '<=', day)
    .where((is) => is.or([is('meetingSeries.untilDay', 'is', null), is('meetingSeries.untilDay', '>=', day)]))
    .where((is) => is.or([is('meeting.id', 'is not', null), is('meetingSeries.weekday', '=', weekday(day))]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('meetingMember')
          .where('meetingMember.areaId', '=', areaId)
          .whereRef('meetingMember.seriesId', '=', 'meetingSeries.id')
          .where('meetingMember.staffId', '=', id)
          .where('meetingMember.startsOn', '<=', day)
          .where((on) => on.or([on('meetingMember.endsOn', 'is', null), on('meetingMember.endsOn', '>=', day)]))
          .select('meetingMember.id'),
      ),
    )
    .limit(MOST)
    .select(['meetingSeries.id as seriesId', 'meetingSeries.name', 'meeting.id as meetingId', 'meeting.state'])
    .select((is) => [
      is.fn.coalesce('meeting.startsAt', 'meetingSeries.startsAt').as('startsAt'),
      is.fn.coalesce('meeting.minutes', 'meetingSeries.minutes').as('minutes'),
      is.fn.coalesce('meeting.room', 'meetingSeries.room').as('room'),
      membersAtTable(read, is as unknown as ExpressionBuilder<Tables, never>, {
        seriesId: is.ref('meetingSeries.id'),
        day: is.cast<Day>(is.val(day), 'date'),
      }).as('members'),
    ])
}

/** Consultations there on this day that I lead, or take part in. */
function consultationsThere(read: Read, { schoolId, day }: DayInSchool) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('consultation')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'consultation.childId'))
    .where('consultation.areaId', '=', areaId)
    .where('consultation.schoolId', '=', schoolId)
    .where('consultation.at', '>=', momentOf(day, '00:00'))
    .where('consultation.at', '<', momentOf(addDays(day, 1), '00:00'))
    .where((is) =>
      is.or([
        is('consultation.facilitatorId', '=', id),
        is.exists(
          is
            .selectFrom('consultationAttendee as mine')
            .where('mine.areaId', '=', areaId)
            .whereRef('mine.consultationId', '=', 'consultation.id')
            .where('mine.staffId', '=', id)
            .where('mine.takenOffAt', 'is', null)
            .select('mine.id'),
        ),
      ]),
    )
    .limit(MOST)
    .select(['consultation.id', 'consultation.number', 'consultation.place', 'consultation.minutes'])
    .select(['consultation.state', 'child.id as childId', ...childNameColumns])
    .select(sql<string>`consultation.at`.as('at'))
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('consultationAttendee as attendee')
          .where('attendee.areaId', '=', areaId)
          .whereRef('attendee.consultationId', '=', 'consultation.id')
          .where('attendee.takenOffAt', 'is', null)
          .where((on) => on.or([on('attendee.staffId', 'is', null), on('attendee.staffId', '<>', id)]))
          .orderBy('attendee.name')
          .limit(30)
          .select(['attendee.name', 'attendee.called', 'attendee.kind']),
      ).as('others'),
    )
}

/** The children whom I help there: who was not met for longest comes first, and what was agreed last stands beside the name. */
function myCasesThere(read: Read, { schoolId }: DayInSchool) {
  const { areaId, id } = read.actor
  const year = schoolYearOf(read.today)
  return read.db
    .selectFrom('caseMember')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'caseMember.caseId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('caseMember.areaId', '=', areaId)
    .where('caseMember.staffId', '=', id)
    .where('caseMember.caseRole', 'in', [...workerRoles])
    .where((on) => isOnTheCase(on, read.today))
    .where('helpCase.schoolId', '=', schoolId)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .orderBy('helpCase.lastContactAt', (by) => by.asc().nullsFirst())
    .orderBy('helpCase.id')
    .limit(MOST)
    .select(['helpCase.id', 'helpCase.status', 'child.id as childId', 'child.yearGroup', ...childNameColumns])
    .select(sql<string | null>`help_case.last_contact_at`.as('lastContactAt'))
    .select((is) => [
      is
        .selectFrom('review')
        .where('review.areaId', '=', areaId)
        .whereRef('review.caseId', '=', 'helpCase.id')
        .where('review.heldOn', 'is', null)
        .select((min) => min.fn.min('review.dueOn').as('dueOn'))
        .as('reviewOn'),
      jsonObjectFrom(
        is
          .selectFrom('action')
          .where('action.areaId', '=', areaId)
          .whereRef('action.caseId', '=', 'helpCase.id')
          .orderBy('action.agreedAt', 'desc')
          .orderBy('action.id', 'desc')
          .limit(1)
          .select(['action.what', 'action.ownerName', 'action.dueOn', 'action.status', 'action.tried']),
      ).as('lastAction'),
      sql<string[]>`array(${is
        .selectFrom('attendanceYear')
        .where('attendanceYear.areaId', '=', areaId)
        .whereRef('attendanceYear.childId', '=', 'helpCase.childId')
        .where('attendanceYear.year', '=', year)
        .orderBy('attendanceYear.id')
        .select('attendanceYear.marks')})`.as('marks'),
    ])
}

function newRequests(read: Read, { schoolId, since }: DayInSchool) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpRequest as request')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'request.childId'))
    .where('request.areaId', '=', areaId)
    .where('request.schoolId', '=', schoolId)
    .where('request.raisedAt', '>', since)
    .orderBy('request.raisedAt', 'desc')
    .limit(MOST)
    .select(['request.id', 'child.id as childId', ...childNameColumns])
    .select(sql<string>`request.raised_at`.as('at'))
}

/** What others did of what was agreed for the children there. */
function answeredActions(read: Read, { schoolId, since }: DayInSchool) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('action', (on) => on.on('action.areaId', '=', areaId).onRef('action.caseId', '=', 'helpCase.id'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.schoolId', '=', schoolId)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .where('action.status', '<>', sql.lit('open'))
    .where('action.answeredAt', '>', since)
    .where('action.answeredBy', '<>', id)
    .orderBy('action.answeredAt', 'desc')
    .orderBy('action.id')
    .limit(MOST)
    .select(['action.id', 'action.what', 'action.ownerName', 'action.status', 'action.tried'])
    .select(['child.id as childId', ...childNameColumns])
    .select(sql<string>`action.answered_at`.as('at'))
}

/** Cases of my teams there that began or ended. */
function casesThatChanged(read: Read, { schoolId, since }: DayInSchool) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.schoolId', '=', schoolId)
    .where((is) => is.or([is('helpCase.openedAt', '>', since), is('helpCase.closedAt', '>', since)]))
    .orderBy('helpCase.openedAt', 'desc')
    .orderBy('helpCase.id')
    .limit(MOST)
    .select(['helpCase.id', 'helpCase.status', 'child.id as childId', ...childNameColumns])
    .select(sql<string>`coalesce(help_case.closed_at, help_case.opened_at)`.as('at'))
}

/** How many concerns about safety came to me from there; who they are about is said where they are read. */
function concernsThere(read: Read, { schoolId, since }: DayInSchool) {
  return read.db
    .selectFrom('concern')
    .where('concern.areaId', '=', read.actor.areaId)
    .where('concern.schoolId', '=', schoolId)
    .where('concern.raisedAt', '>', since)
    .where(sql<boolean>`concern.circles && ${[...read.actor.safeguards]}::uuid[]`)
    .select(sql<number>`count(*)::int`.as('count'))
}
