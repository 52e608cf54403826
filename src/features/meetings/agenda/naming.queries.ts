import { sql, type Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { MeetingItem } from '#platform/db/tables.ts'

/** The item is of that child now, and so is why it was raised; the readers, if it is restricted, are those who may know of the child. */
export async function keepChild(
  write: Write,
  itemId: string,
  child: Updateable<MeetingItem> & { readonly childId: string; readonly readers: readonly string[] },
  records: readonly string[],
): Promise<void> {
  const { areaId } = write.actor
  await write.db
    .with('reasons', (db) =>
      db
        .updateTable('meetingReason')
        .set({ childId: child.childId, readers: [...child.readers], circles: [...records] })
        .where('areaId', '=', areaId)
        .where('itemId', '=', itemId),
    )
    .updateTable('meetingItem')
    .set({ ...child, readers: [...child.readers], version: sql`version + 1` })
    .where('areaId', '=', areaId)
    .where('id', '=', itemId)
    .execute()
}
