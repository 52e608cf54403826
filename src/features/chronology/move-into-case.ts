import type { Write } from '#platform/context.ts'

/** The statement that makes the story of a request part of the case it became, for the verb that opens the case. */
export function movingIntoCase(
  write: Write,
  { requestId, childId }: { requestId: string; childId: string },
  caseId: string,
) {
  return write.db
    .updateTable('chronologyEntry')
    .set({ caseId })
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .where('requestId', '=', requestId)
    .where('caseId', 'is', null)
}
