import { sql, type Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { MeetingItem } from '#platform/db/tables.ts'

/** The item is of that child now, and so is why it was raised. */
export async function keepChild(
  write: Write,
  itemId: string,
  child: Updateable<MeetingItem> & { readonly childId: string },
  records: readonly string[],
): Promise<void> {
  const { areaId } = write.actor
  await write.db
    .with('reasons', (db) =>
      db
        .updateTable('meetingReason')
        .set({ childId: child.childId, circles: [...records] })
        .where('areaId', '=', areaId)
        .where('itemId', '=', itemId),
    )
    .updateTable('meetingItem')
    .set({ ...child, version: sql`version + 1` })
    .where('areaId', '=', areaId)
    .where('id', '=', itemId)
    .execute()
}
