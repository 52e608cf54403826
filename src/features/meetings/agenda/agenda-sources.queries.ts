import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { ENOUGH_SESSIONS } from '#features/attendance/attendance.ts'
import { schoolYearOf } from '#features/attendance/marks.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { mySeat } from '../seats.queries.ts'

/** Where no meeting was held before, requests of the last two weeks are new. */
const NEW_DAYS = 14

export type Sources = NonNullable<Awaited<ReturnType<typeof holdSources>>>
type OfMeeting = ExpressionBuilder<Tables, 'meeting'>

/**
 * The meeting, held, with everything that may put a child onto its agenda, as far as whoever gathers it may see. What was put
 * off or is to be looked at again comes onto it first, by the owner: some of it they may not see.
 */
export async function holdSources(read: Write, meetingId: string) {
  const { areaId } = read.actor
  await sql`select public.carry_over(${meetingId}::uuid, ${read.now})`.execute(read.db)
  return read.db
    .selectFrom('meeting')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'meeting.teamId'))
    .where('meeting.areaId', '=', areaId)
    .where('meeting.id', '=', meetingId)
    .select(['meeting.id', 'meeting.seriesId', 'meeting.schoolId', 'meeting.teamId', 'meeting.onDay', 'meeting.state'])
    .select(['meeting.orderedAt', 'team.definition'])
    .select((is) => [
      mySeat(read, is as never, is.ref('meeting.seriesId')).as('mine'),
      jsonArrayFrom(itemsThere(read, is as never)).as('items'),
      jsonArrayFrom(undoneAtTheTable(read, is as never)).as('undone'),
      jsonArrayFrom(overdueOnCases(read, is as never)).as('overdue'),
      jsonArrayFrom(newRequests(read, is as never)).as('requests'),
      jsonArrayFrom(coursesOfCases(read, is as never)).as('courses'),
      sql<string[]>`array(${settled(read, is as never)})`.as('settled'),
      sql<string[]>`array(${oftenAway(read, is as never)})`.as('oftenAway'),
    ])
    .forUpdate('meeting')
    .executeTakeFirst()
}

/** What is on it already, and why. A restricted item is beside the agenda that everybody sees. */
function itemsThere({ actor: { areaId } }: Read, is: OfMeeting) {
  return is
    .selectFrom('meetingItem as item')
    .where('item.areaId', '=', areaId)
    .whereRef('item.meetingId', '=', 'meeting.id')
    .where('item.state', '=', 'waiting')
    .where('item.readers', '=', sql<string[]>`'{}'::uuid[]`)
    .orderBy('item.place')
    .orderBy('item.id')
    .select(['item.id', 'item.childId', 'item.yearGroup'])
    .select((on) =>
      jsonArrayFrom(
        on
          .selectFrom('meetingReason as reason')
          .where('reason.areaId', '=', areaId)
          .whereRef('reason.itemId', '=', 'item.id')
          .select([
            'reason.source',
            'reason.aboutId',
            sql<string>`coalesce(reason.since, reason.at::date)`.as('since'),
          ]),
      ).as('reasons'),
    )
}

/** When this table last met; whatever happened since is new to it. */
function lastMet({ actor: { areaId }, now }: Read, is: OfMeeting) {
  return sql<Date>`coalesce(${is
    .selectFrom('meeting as before')
    .where('before.areaId', '=', areaId)
    .whereRef('before.seriesId', '=', 'meeting.seriesId')
    .where('before.onDay', '<', is.ref('meeting.onDay'))
    .where('before.startedAt', 'is not', null)
    .orderBy('before.onDay', 'desc')
    .limit(1)
    .select('before.startedAt')}, ${now}::timestamptz - ${NEW_DAYS} * interval '1 day')`
}

/** Agreed here, and by that day not answered, or answered “not done” since. Of restricted items the database sees to it. */
function undoneAtTheTable(read: Read, is: OfMeeting) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', read.actor.areaId)
    .whereRef('action.itemSeriesId', '=', 'meeting.seriesId')
    .where('action.itemCircles', '<>', sql<string[]>`'{}'::text[]`)
    .where('action.childId', 'is not', null)
    .where((on) =>
      on.or([
        on.and([on('action.status', '=', sql.lit('open')), on('action.dueOn', '<=', on.ref('meeting.onDay'))]),
        on.and([on('action.status', '=', sql.lit('not done')), on('action.answeredAt', '>=', lastMet(read, is))]),
      ]),
    )
    .orderBy('action.dueOn')
    .limit(200)
    .select(['action.id', 'action.childId', 'action.dueOn'])
}

/** On a case of this school and team, for everybody on the case to know, and late. */
function overdueOnCases({ actor: { areaId }, today }: Read, is: OfMeeting) {
  return is
    .selectFrom('helpCase')
    .innerJoin('action', (on) => on.on('action.areaId', '=', areaId).onRef('action.caseId', '=', 'helpCase.id'))
    .where('helpCase.areaId', '=', areaId)
    .whereRef('helpCase.schoolId', '=', 'meeting.schoolId')
    .whereRef('helpCase.teamId', '=', 'meeting.teamId')
    .where('helpCase.status', '<>', sql.lit('closed'))
    .where('action.itemSeriesId', 'is', null)
    .where('action.status', '=', sql.lit('open'))
    .where('action.audience', '=', sql.lit('case'))
    .where('action.dueOn', '<', today)
    .orderBy('action.dueOn')
    .limit(200)
    .select(['action.id', 'helpCase.childId', 'action.dueOn'])
}

function newRequests(read: Read, is: OfMeeting) {
  return is
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', read.actor.areaId)
    .whereRef('helpRequest.schoolId', '=', 'meeting.schoolId')
    .whereRef('helpRequest.teamId', '=', 'meeting.teamId')
    .where((is) => is.ref('helpRequest.isOpen'))
    .where('helpRequest.raisedAt', '>=', lastMet(read, is))
    .orderBy('helpRequest.raisedAt')
    .limit(100)
    .select(['helpRequest.id', 'helpRequest.childId', sql<string>`help_request.raised_at::date`.as('since')])
}

/** How each open case has gone: since when there is a need, and what its reviews found (HACK-12). */
function coursesOfCases({ actor: { areaId } }: Read, is: OfMeeting) {
  return is
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .whereRef('helpCase.schoolId', '=', 'meeting.schoolId')
    .whereRef('helpCase.teamId', '=', 'meeting.teamId')
    .where('helpCase.status', '<>', sql.lit('closed'))
    .limit(200)
    .select(['helpCase.id', 'helpCase.childId'])
    .select((on) => [
      sql<string[]>`array(${on
        .selectFrom('need')
        .where('need.areaId', '=', areaId)
        .whereRef('need.childId', '=', 'helpCase.childId')
        .where('need.endedOn', 'is', null)
        .where('need.startedOn', 'is not', null)
        .select('need.startedOn')})`.as('needsStartedOn'),
      sql<string[]>`array(${on
        .selectFrom('review')
        .where('review.areaId', '=', areaId)
        .whereRef('review.caseId', '=', 'helpCase.id')
        .where('review.heldOn', 'is not', null)
        .select('review.progress')})`.as('progressAtReviews'),
    ])
}

/** Children of whom this table has said when it looks again: until then only what is new brings them back. */
function settled({ actor: { areaId } }: Read, is: OfMeeting) {
  return is
    .selectFrom('meetingItem as decided')
    .where('decided.areaId', '=', areaId)
    .whereRef('decided.seriesId', '=', 'meeting.seriesId')
    .where('decided.state', '=', sql.lit('decided'))
    .where('decided.reviewOn', 'is not', null)
    .where('decided.nextItemId', 'is', null)
    .where('decided.reviewOn', '>', is.ref('meeting.onDay'))
    .where('decided.readers', '=', sql<string[]>`'{}'::uuid[]`)
    .select('decided.childId')
}

/** So many at a time: a table that hears of everybody at once helps nobody. */
const ALERTS = 5
/** A child whom this table has just decided about is not brought back by the same figures for six weeks. */
const LEFT_ALONE_DAYS = 42

/** Children of the school who were away for half of what was possible or more, this year: those away most, first. */
function oftenAway({ actor: { areaId }, today, now }: Read, is: OfMeeting) {
  const lately = is
    .selectFrom('meetingItem as lately')
    .where('lately.areaId', '=', areaId)
    .whereRef('lately.seriesId', '=', 'meeting.seriesId')
    .where('lately.childId', '=', sql<string>`away.child_id`)
    .where('lately.state', '=', sql.lit('decided'))
    .where('lately.decidedAt', '>', sql<Date>`${now}::timestamptz - ${LEFT_ALONE_DAYS} * interval '1 day'`)
    .select('lately.id')
  return is
    .selectFrom('attendanceYear as away')
    .where('away.areaId', '=', areaId)
    .whereRef('away.markedAt', '=', 'meeting.schoolId')
    .where('away.year', '=', schoolYearOf(today))
    .where('away.possible', '>=', ENOUGH_SESSIONS)
    .where(sql<boolean>`away.absent * 2 >= away.possible`)
    .where((on) => on.not(on.exists(lately)))
    .orderBy(sql`away.absent::float / away.possible`, 'desc')
    .orderBy('away.id')
    .limit(ALERTS)
    .select('away.childId')
}
