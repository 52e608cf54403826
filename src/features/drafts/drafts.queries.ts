import type { Read, Write } from '#platform/context.ts'

const DAYS_KEPT = 14
const MOST = 50

/** All of mine that are not forgotten, latest first. The database shows nobody another's. */
export function myDrafts(read: Read) {
  const { areaId, id } = read.actor
  const oldest = new Date(read.now.getTime() - DAYS_KEPT * 86_400_000)
  return read.db
    .selectFrom('draft')
    .select(['id', 'path', 'fields', 'updatedAt', 'thrownAwayAt'])
    .where('areaId', '=', areaId)
    .where('staffId', '=', id)
    .where('updatedAt', '>', oldest)
    .orderBy('updatedAt', 'desc')
    .limit(MOST)
    .execute()
}

/** Says whether there was one. */
export async function markThrownAway(write: Write, draftId: string): Promise<boolean> {
  const { areaId, id } = write.actor
  const { numUpdatedRows } = await write.db
    .updateTable('draft')
    .set({ thrownAwayAt: write.now })
    .where('areaId', '=', areaId)
    .where('staffId', '=', id)
    .where('id', '=', draftId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
