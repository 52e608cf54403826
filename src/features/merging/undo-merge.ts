import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { announcement } from '#platform/announcement.ts'
import { Conflict } from '#platform/errors.ts'
import { type Merged, tellWhoWorksWithThem } from './agree-merge.ts'
import { mayAgree, mayStillUndo } from './child-merge.ts'
import { holdMerge, peopleOfMerge, unmergeRecords, updateMerge } from './merging.queries.ts'
import { refuse } from './why-not.ts'

/** One record is two again. */
export const recordsToldApart = announcement<Merged>()

/** Says that a merge was wrong, and what of that which was written since belongs to the other child. */
export const proposeUndo = verb(
  'propose merges',
  async (write, mergeId: string, { why, goes }: { why: string; goes: readonly string[] }, version: number) => {
    const merge = await holdMerge(write, mergeId)
    if (merge.version !== version || merge.status !== 'merged') throw new Conflict()
    if (!mayStillUndo(merge, write.today)) refuse('too late')
    await updateMerge(write, mergeId, {
      status: 'undo proposed',
      undoBy: write.actor.id,
      undoAt: write.now,
      undoWhy: why,
      undoGoes: [...goes],
    })
    const people = await peopleOfMerge(write, mergeId)
    const askedOf = people.filter((person) => person.mayAgree).map(({ staffId }) => staffId)
    await tell(write, 'undo of merge to agree', askedOf, { childId: merge.keptChildId })
    write.audit('undo of a merge proposed', { children: [merge.keptChildId, merge.mergedChildId], mergeId })
  },
)

/** Agrees that they are two children, and tells the records apart. */
export const agreeToUndo = verb('merge children', async (write, mergeId: string, version: number) => {
  const merge = await holdMerge(write, mergeId)
  if (merge.version !== version) throw new Conflict()
  if (merge.status !== 'undo proposed' || !mayAgree(merge, write.actor)) refuse('not proposed')
  const against = await unmergeRecords(write, mergeId)
  if (against) refuse(against)
  await tellWhoWorksWithThem(write, merge, 'records told apart')
  await recordsToldApart.announce(write, { ...merge, mergeId })
  write.audit('records told apart', { children: [merge.keptChildId, merge.mergedChildId], mergeId })
})

/** They are one child after all: the merge stays. */
export const declineUndo = verb('propose merges', async (write, mergeId: string, version: number) => {
  const merge = await holdMerge(write, mergeId)
  if (merge.version !== version || merge.status !== 'undo proposed') throw new Conflict()
  await updateMerge(write, mergeId, { status: 'merged', undoBy: null, undoAt: null, undoWhy: null, undoGoes: [] })
  if (merge.undoBy) await tell(write, 'merge not agreed', [merge.undoBy], { childId: merge.keptChildId })
  write.audit('undo of a merge not agreed', { children: [merge.keptChildId, merge.mergedChildId], mergeId })
})
