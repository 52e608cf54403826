import type { QueryCreator } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** Who at a table sees the actions that were agreed about one item of it: a part of the statement that says it of the item. */
export function seenAtTheTable(
  write: Write,
  db: Pick<QueryCreator<Tables>, 'updateTable'>,
  itemId: string,
  circles: readonly string[],
) {
  return db
    .updateTable('action')
    .set({ itemCircles: [...circles] })
    .where('areaId', '=', write.actor.areaId)
    .where('meetingItemId', '=', itemId)
}
