import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** What is left to do on an agenda, in order. */
export async function itemsToDo({ db, actor: { areaId } }: Read, meetingId: string) {
  return db
    .selectFrom('meetingItem')
    .where('areaId', '=', areaId)
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'waiting')
    .orderBy('place')
    .orderBy('id')
    .limit(40)
    .select(['id', 'version'])
    .execute()
}

/** What was agreed at a meeting and is still open. */
export async function actionsToAnswer({ db, actor: { areaId } }: Read, meetingId: string) {
  return db
    .selectFrom('action')
    .innerJoin('meetingItem', (on) =>
      on.on('meetingItem.areaId', '=', areaId).onRef('meetingItem.id', '=', 'action.meetingItemId'),
    )
    .where('action.areaId', '=', areaId)
    .where('meetingItem.meetingId', '=', meetingId)
    .where('action.status', '=', sql.lit('open'))
    .orderBy('action.id')
    .select(['action.id', 'action.version'])
    .execute()
}
