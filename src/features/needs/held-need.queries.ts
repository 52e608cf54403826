import type { Write } from '#platform/context.ts'

/** A need of this child, locked until the change is kept. */
export async function selectNeedForUpdate(write: Write, childId: string, needId: string) {
  return write.db
    .selectFrom('need')
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .where('id', '=', needId)
    .select(['id', 'kind', 'other', 'startedOn', 'endedOn'])
    .forUpdate()
    .executeTakeFirst()
}
