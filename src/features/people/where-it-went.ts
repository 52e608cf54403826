import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { Moved, NotFound } from '#platform/errors.ts'

/** Why there is no child under this id: their record was put together with another that I can see, or there is none. */
export async function whereItWent({ db, actor: { areaId } }: Read, childId: string): Promise<NotFound> {
  const kept = await db
    .selectFrom('child')
    .where('child.areaId', '=', areaId)
    .where('child.id', '=', sql<string>`public.merged_into(${childId}::uuid)`)
    .select('child.id')
    .executeTakeFirst()
  return kept ? new Moved(childId, kept.id) : new NotFound('Child')
}
