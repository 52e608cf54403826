import { sql } from 'kysely'
import { seenAtTheTable } from '#features/actions/seen-at-the-table.ts'
import type { Write } from '#platform/context.ts'
import type { HeldItem } from '../held.ts'
import type { Sharing } from '../meeting.ts'

interface Kept extends Sharing {
  /** Who at the table sees the item now. */
  readonly circles: readonly string[]
  /** Who sees on what footing it is shared: never an agency. */
  readonly records: readonly string[]
}

/** One footing counts at a time: what was recorded before for this child and agency at this table is over. */
export async function keepSharing(
  write: Write,
  { id: itemId, seriesId, childId, readers }: Pick<HeldItem, 'id' | 'seriesId' | 'childId' | 'readers'>,
  { agency, basis, why, circles, records }: Kept,
): Promise<void> {
  const { areaId, id: recordedBy } = write.actor
  const row = {
    ...{ areaId, id: write.newId(), seriesId, itemId, childId, agency, basis, why, recordedBy },
    ...{ recordedAt: write.now, readers: [...readers], circles: [...records] },
  }
  await write.db
    .with('before', (db) =>
      db
        .updateTable('meetingSharing')
        .set({ overAt: write.now, overBy: recordedBy })
        .where('areaId', '=', areaId)
        .where('seriesId', '=', seriesId)
        .where((is) => (childId ? is('childId', '=', childId) : is('itemId', '=', itemId)))
        .where(sql`lower(agency)`, '=', sql`lower(${agency})`)
        .where('overAt', 'is', null),
    )
    .with('now', (db) => db.insertInto('meetingSharing').values(row))
    .with('actions', (db) => seenAtTheTable(write, db as never, itemId, readers.length > 0 ? [] : circles))
    .updateTable('meetingItem')
    .set({ circles: [...circles], version: sql`version + 1` })
    .where('areaId', '=', areaId)
    .where('id', '=', itemId)
    .execute()
}

/** An agency may know of this child no more: of none of their items at this table, and of no action of one. */
export async function takeBackSharing(write: Write, itemId: string, agency: string): Promise<void> {
  await sql`select public.take_back_sharing(${itemId}::uuid, ${agency}, ${write.now}::timestamptz)`.execute(write.db)
}
