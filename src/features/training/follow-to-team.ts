import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

/** Somebody begins in another team: whoever supervises it sees what they are trained for. */
export async function takeTrainingAlong(
  { db, actor }: Write,
  { staffId, organisationId }: { readonly staffId: string; readonly organisationId: string },
): Promise<void> {
  await db
    .updateTable('trainingRecord')
    .set({ teamIds: sql`array_append(team_ids, ${organisationId}::uuid)` })
    .where('areaId', '=', actor.areaId)
    .where('staffId', '=', staffId)
    .where(sql<boolean>`not team_ids @> array[${organisationId}::uuid]`)
    .execute()
}
