import type { Write } from '#platform/context.ts'

interface WhatWasTold {
  readonly caseId: string
  readonly sourceId: string
}

/**
 * What was written down of something is not so any more: the words that the story has of it stay readable, marked, and are printed no
 * more. What the service says of it itself, for example why it was changed, stays as it is.
 */
export async function strikeInStory({ db, actor }: Write, { caseId, sourceId }: WhatWasTold): Promise<void> {
  await db
    .updateTable('chronologyEntry')
    .set({ struckOut: true })
    .where('areaId', '=', actor.areaId)
    .where('caseId', '=', caseId)
    .where('sourceId', '=', sourceId)
    .where('said', 'is', null)
    .execute()
}
