import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { Conflict } from '#platform/errors.ts'
import { type ChildMerge, mayAgree } from './child-merge.ts'
import { holdMerge, mergeRecords, peopleOfMerge, updateMerge } from './merging.queries.ts'
import { refuse } from './why-not.ts'

export interface Merged {
  readonly mergeId: string
  readonly keptChildId: string
  readonly mergedChildId: string
}

/** Two records are one. What else is kept about a child by its id follows: see app/reactions.ts. */
const recordsMerged = announcement<Merged>()

/** Agrees that two records are one child, and puts them together. */
export const agreeToMerge = verb(
  'merge children',
  async (write, mergeId: string, why: string | null, version: number) => {
    const merge = await holdMerge(write, mergeId)
    if (merge.version !== version) throw new Conflict()
    if (merge.status !== 'proposed' || !mayAgree(merge, write.actor)) refuse('not proposed')
    const against = await mergeRecords(write, mergeId, why)
    if (against) refuse(against)
    await tellWhoWorksWithThem(write, merge, 'records merged')
    await recordsMerged.announce(write, { ...merge, mergeId })
    write.audit('records merged', { children: [merge.keptChildId, merge.mergedChildId], mergeId })
  },
)

/** Does not agree, or takes one’s own proposal back. */
export const declineMerge = verb('propose merges', async (write, mergeId: string, why: string, version: number) => {
  const merge = await holdMerge(write, mergeId)
  if (merge.version !== version || merge.status !== 'proposed') throw new Conflict()
  await updateMerge(write, mergeId, {
    status: 'not agreed',
    decidedBy: write.actor.id,
    decidedAt: write.now,
    decidedWhy: why,
  })
  await tell(write, 'merge not agreed', [merge.proposedBy], { childId: merge.keptChildId })
  write.audit('merge not agreed', { children: [merge.keptChildId, merge.mergedChildId], mergeId })
})

/** Everybody who works with the child on either record, and whoever proposed it. */
export async function tellWhoWorksWithThem(
  write: Write,
  merge: ChildMerge,
  kind: 'records merged' | 'records told apart',
  childId = merge.keptChildId,
): Promise<void> {
  const people = await peopleOfMerge(write, merge.id)
  await tell(write, kind, [...people.map(({ staffId }) => staffId), merge.proposedBy], { childId })
}
