import type { Read } from '#platform/context.ts'

/** The items that still wait, in the order in which they stand, as far as they are seen. */
export async function selectOrder({ db, actor: { areaId } }: Read, meetingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('meetingItem')
    .where('areaId', '=', areaId)
    .where('meetingId', '=', meetingId)
    .where('state', '<>', 'taken off')
    .orderBy('place')
    .orderBy('id')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}
