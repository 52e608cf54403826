import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import { membersAtTable, mySeatAtTable } from '#features/meetings/at-the-table.ts'

/** What a meeting came to: who was there, what was decided, who does what, and who has been told. One statement. */
export function selectRecap(read: Read, meetingId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('meeting')
    .innerJoin('meetingSeries as series', (on) =>
      on.on('series.areaId', '=', areaId).onRef('series.id', '=', 'meeting.seriesId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'meeting.schoolId'),
    )
    .where('meeting.areaId', '=', areaId)
    .where('meeting.id', '=', meetingId)
    .select(['meeting.id', 'meeting.seriesId', 'meeting.schoolId', 'meeting.teamId', 'meeting.onDay', 'meeting.state'])
    .select(['series.name', 'school.name as schoolName'])
    .select((is) => [
      mySeatAtTable(read, is as never, is.ref('meeting.seriesId')).as('mine'),
      membersAtTable(read, is as never, { seriesId: is.ref('meeting.seriesId'), day: is.ref('meeting.onDay') }).as(
        'members',
      ),
      jsonArrayFrom(
        is
          .selectFrom('meetingAttendance as came')
          .where('came.areaId', '=', areaId)
          .whereRef('came.meetingId', '=', 'meeting.id')
          .select(['came.memberId', 'came.came', 'came.standIn']),
      ).as('attendance'),
      jsonArrayFrom(
        is
          .selectFrom('meetingItem as item')
          .where('item.areaId', '=', areaId)
          .whereRef('item.meetingId', '=', 'meeting.id')
          .where('item.state', '<>', 'taken off')
          .orderBy('item.place')
          .orderBy('item.id')
          .select(['item.id', 'item.childId', 'item.saidName', 'item.yearGroup', 'item.state', 'item.decision'])
          .select(['item.reason', 'item.ownerName', 'item.reviewOn'])
          .select(sql<boolean>`item.readers <> '{}'`.as('isRestricted')),
      ).as('items'),
      jsonArrayFrom(
        is
          .selectFrom('action')
          .leftJoin('meetingItem as item', (on) =>
            on.on('item.areaId', '=', areaId).onRef('item.id', '=', 'action.meetingItemId'),
          )
          .where('action.areaId', '=', areaId)
          .whereRef('action.itemSeriesId', '=', 'meeting.seriesId')
          // What somebody undertook is theirs to read, also for a child whom the table may not share with them.
          .where((on) =>
            on.or([
              on('item.meetingId', '=', on.ref('meeting.id')),
              on.and([
                on('item.id', 'is', null),
                on('action.ownerStaffId', '=', read.actor.id),
                on('action.agreedAt', '>=', on.ref('meeting.startedAt')),
                sql<boolean>`action.agreed_at < meeting.started_at + interval '1 day'`,
              ]),
            ]),
          )
          .orderBy('action.agreedAt')
          .orderBy('action.id')
          .select([
            'action.id',
            'action.meetingItemId as itemId',
            'action.what',
            'action.ownerName',
            'action.ownerStaffId',
          ])
          .select(['action.dueOn', 'action.status', 'action.agreedAt', 'action.itemCircles']),
      ).as('actions'),
      jsonArrayFrom(
        is
          .selectFrom('meetingMember as sitter')
          .where('sitter.areaId', '=', areaId)
          .whereRef('sitter.seriesId', '=', 'meeting.seriesId')
          .where('sitter.verifiedAddress', 'is not', null)
          .select(['sitter.id', 'sitter.verifiedAddress']),
      ).as('checked'),
      jsonArrayFrom(
        is
          .selectFrom('recapSent as sent')
          .where('sent.areaId', '=', areaId)
          .whereRef('sent.meetingId', '=', 'meeting.id')
          .select(['sent.memberId', 'sent.how', 'sent.sentAt']),
      ).as('sent'),
    ])
    .executeTakeFirst()
}

export interface SentTo {
  readonly memberId: string
  readonly how: 'notice' | 'link' | 'by hand'
}

/** Who has been told, how and when last. */
export async function keepSent(
  write: Write,
  { id: meetingId, seriesId, schoolId, teamId }: { id: string; seriesId: string; schoolId: string; teamId: string },
  to: readonly SentTo[],
): Promise<void> {
  const { areaId, id: sentBy } = write.actor
  const sentAt = write.now
  await write.db
    .insertInto('recapSent')
    .values(to.map((each) => ({ areaId, meetingId, seriesId, schoolId, teamId, sentBy, sentAt, ...each })))
    .onConflict((it) =>
      it.columns(['areaId', 'meetingId', 'memberId']).doUpdateSet((is) => ({
        how: is.ref('excluded.how'),
        sentBy,
        sentAt,
      })),
    )
    .execute()
}
