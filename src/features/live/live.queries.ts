import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { membersAtTable, mySeatAtTable } from '#features/meetings/at-the-table.ts'
import { referralOfItem } from '#features/onward/referrals-of.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

type OfItem = ExpressionBuilder<Tables & { item: Tables['meetingItem'] }, 'item'>

/** A meeting with everything on the table, in one statement: each item, and what was said of that child last time. */
export function selectLive(read: Read, meetingId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('meeting')
    .innerJoin('meetingSeries as series', (on) =>
      on.on('series.areaId', '=', areaId).onRef('series.id', '=', 'meeting.seriesId'),
    )
    .where('meeting.areaId', '=', areaId)
    .where('meeting.id', '=', meetingId)
    .select(['meeting.id', 'meeting.seriesId', 'meeting.schoolId', 'meeting.teamId', 'meeting.onDay', 'meeting.state'])
    .select(['meeting.startsAt', 'meeting.minutes', 'meeting.startedAt', 'meeting.endedAt', 'meeting.version'])
    .select(['series.name', 'series.weekday', 'series.fromDay', 'series.untilDay'])
    .select((is) => [
      mySeatAtTable(read, is as never, is.ref('meeting.seriesId')).as('mine'),
      membersAtTable(read, is as never, { seriesId: is.ref('meeting.seriesId'), day: is.ref('meeting.onDay') }).as(
        'members',
      ),
      jsonArrayFrom(itemsOf(read, is as never)).as('items'),
    ])
    .executeTakeFirst()
}

export type LiveItem = NonNullable<Awaited<ReturnType<typeof selectLive>>>['items'][number]

/** In the order of the agenda. What this person may not see is not there. */
function itemsOf(read: Read, is: ExpressionBuilder<Tables, 'meeting'>) {
  const { areaId } = read.actor
  return is
    .selectFrom('meetingItem as item')
    .where('item.areaId', '=', areaId)
    .whereRef('item.meetingId', '=', 'meeting.id')
    .where('item.state', '<>', 'taken off')
    .orderBy('item.place')
    .orderBy('item.id')
    .select([
      'item.id',
      'item.childId',
      'item.caseId',
      'item.saidName',
      'item.yearGroup',
      'item.state',
      'item.discussion',
    ])
    .select(['item.decision', 'item.reason', 'item.ownerMemberId', 'item.ownerName', 'item.reviewOn', 'item.version'])
    .select(sql<boolean>`item.readers <> '{}'`.as('isRestricted'))
    .select((of) => [
      jsonArrayFrom(reasonsOf(read, of as never)).as('reasons'),
      jsonArrayFrom(actionsAgreed(read, of as never)).as('actions'),
      jsonObjectFrom(lastTimeHere(read, of as never)).as('lastTime'),
      jsonObjectFrom(lastNote(read, of as never)).as('lastNote'),
      jsonObjectFrom(lastAction(read, of as never)).as('lastAction'),
      jsonObjectFrom(referralOfItem(read, of as never)).as('referral'),
    ])
}

function reasonsOf({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('meetingReason as reason')
    .where('reason.areaId', '=', areaId)
    .whereRef('reason.itemId', '=', 'item.id')
    .orderBy('reason.at')
    .orderBy('reason.id')
    .limit(8)
    .select(['reason.id', 'reason.source', 'reason.why', 'reason.since', 'reason.facts'])
}

function actionsAgreed({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.meetingItemId', '=', 'item.id')
    .orderBy('action.agreedAt')
    .orderBy('action.id')
    .limit(30)
    .select(['action.id', 'action.what', 'action.ownerName', 'action.ownerStaffId', 'action.dueOn', 'action.status'])
}

/** What this table decided of the child the last time it came to them, on a screen that all of them see: nothing restricted. */
function lastTimeHere({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('meetingItem as earlier')
    .innerJoin('meeting as before', (on) =>
      on.on('before.areaId', '=', areaId).onRef('before.id', '=', 'earlier.meetingId'),
    )
    .where('earlier.areaId', '=', areaId)
    .whereRef('earlier.seriesId', '=', 'item.seriesId')
    .whereRef('earlier.childId', '=', 'item.childId')
    .where('earlier.state', '=', sql.lit('decided'))
    .whereRef('earlier.id', '<>', 'item.id')
    .where(sql<boolean>`earlier.readers = '{}'`)
    .orderBy('earlier.decidedAt', 'desc')
    .limit(1)
    .select(['before.onDay', 'earlier.decision', 'earlier.ownerName', 'earlier.discussion'])
}

/** How the last note in the child’s story begins that everybody on the case may read. */
function lastNote({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('chronologyEntry as note')
    .where('note.areaId', '=', areaId)
    .whereRef('note.childId', '=', 'item.childId')
    .where('note.kind', '=', 'contact')
    .where('note.struckOut', '=', false)
    .where('note.audience', '=', sql.lit('case'))
    .orderBy('note.at', 'desc')
    .orderBy('note.id', 'desc')
    .limit(1)
    .select(['note.at', 'note.headline'])
}

/** The last thing that somebody undertook for the child at this table or on the case, before this time. */
function lastAction({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.childId', '=', 'item.childId')
    .where('action.audience', '=', sql.lit('case'))
    .where((on) => on.or([on('action.meetingItemId', 'is', null), on('action.meetingItemId', '<>', on.ref('item.id'))]))
    .orderBy('action.agreedAt', 'desc')
    .orderBy('action.id', 'desc')
    .limit(1)
    .select(['action.what', 'action.ownerName', 'action.dueOn', 'action.status'])
}

/** What of a meeting has changed: the same as long as nothing has that this person may see. */
export function selectChanges({ db, actor: { areaId } }: Read, meetingId: string) {
  return db
    .selectFrom('meeting')
    .where('meeting.areaId', '=', areaId)
    .where('meeting.id', '=', meetingId)
    .select(['meeting.version', 'meeting.state'])
    .select((is) => [
      is
        .selectFrom('meetingItem as item')
        .where('item.areaId', '=', areaId)
        .whereRef('item.meetingId', '=', 'meeting.id')
        .select(
          sql<string>`coalesce(md5(string_agg(item.id::text || item.version || '/' || item.place, ',' order by item.id)), '')`.as(
            'of',
          ),
        )
        .as('items'),
      is
        .selectFrom('meetingItem as item')
        .innerJoin('action', (on) => on.on('action.areaId', '=', areaId).onRef('action.meetingItemId', '=', 'item.id'))
        .where('item.areaId', '=', areaId)
        .whereRef('item.meetingId', '=', 'meeting.id')
        .select(sql<string>`count(*) || '.' || coalesce(sum(action.version), 0)`.as('of'))
        .as('actions'),
    ])
    .executeTakeFirst()
}
