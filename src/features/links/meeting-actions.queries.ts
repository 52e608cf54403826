import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** Somebody who sits at the table of a meeting without an account. */
export async function findSitter(read: Read, meetingId: string, memberId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('meeting')
    .innerJoin('meetingMember as sitter', (on) =>
      on.on('sitter.areaId', '=', areaId).onRef('sitter.seriesId', '=', 'meeting.seriesId'),
    )
    .where('meeting.areaId', '=', areaId)
    .where('meeting.id', '=', meetingId)
    .where('sitter.id', '=', memberId)
    .where('sitter.staffId', 'is', null)
    .where('sitter.startsOn', '<=', read.today)
    .where((is) => is.or([is('sitter.endsOn', 'is', null), is('sitter.endsOn', '>=', read.today)]))
    .select(['meeting.id as meetingId', 'meeting.seriesId', 'meeting.teamId', 'meeting.state', 'sitter.id'])
    .select(['sitter.fullName', 'sitter.agency', 'sitter.yearGroups', 'sitter.email', 'sitter.verifiedAddress'])
    .executeTakeFirst()
}

export type Sitter = NonNullable<Awaited<ReturnType<typeof findSitter>>>

/** What somebody undertook at a meeting and has not answered, of what may be known to them at that table (HACK-5). */
export async function actionsOfSitter(read: Read, { meetingId, fullName }: Sitter, circles: readonly string[]) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('meetingItem as item')
    .innerJoin('action', (on) => on.on('action.areaId', '=', areaId).onRef('action.meetingItemId', '=', 'item.id'))
    .where('item.areaId', '=', areaId)
    .where('item.meetingId', '=', meetingId)
    .where('action.status', '=', sql.lit('open'))
    .where('action.ownerKind', '=', 'partner')
    .where('action.ownerStaffId', 'is', null)
    .where('action.ownerName', '=', fullName)
    .where(sql<boolean>`action.item_circles && ${[...circles]}::text[]`)
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(50)
    .select(['action.id', 'action.what', 'action.dueOn', 'action.childId', 'item.saidName'])
    .execute()
}

/** The page on which somebody’s actions of a meeting were sent before. */
export async function pageOfSitter(read: Read, { id, meetingId }: Sitter) {
  return read.db
    .selectFrom('sharedPage')
    .where('areaId', '=', read.actor.areaId)
    .where('aboutId', '=', meetingId)
    .where('memberId', '=', id)
    .where('takenBackAt', 'is', null)
    .select('id')
    .executeTakeFirst()
}
