import type { Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Action } from '#platform/db/tables.ts'

type Answer = Pick<
  Updateable<Action>,
  'status' | 'tried' | 'whatHappened' | 'helpful' | 'answeredLinkId' | 'answeredLinkName' | 'answeredAt'
>

/** False when somebody else changed it since it was looked at. */
export async function setAnswer(write: Write, actionId: string, answer: Answer, version: number): Promise<boolean> {
  return changeAction(write, actionId, { answeredBy: write.actor.id, answeredAt: write.now, ...answer }, version)
}

export async function changeAction(
  write: Write,
  actionId: string,
  change: Updateable<Action>,
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('action')
    .set({ ...change, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', actionId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
