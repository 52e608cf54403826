import { findChildToChange } from '#features/people/find-child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { isMerged } from './child-merge.ts'
import { findMerge } from './merging.queries.ts'
import { twoRecords } from './records.queries.ts'

/** A merge and the records it is about, for somebody who knows them: two while they are two, and one while they are one. */
export async function recordsOfMerge(read: Read, mergeId: string) {
  const merge = await findMerge(read, mergeId)
  const children = [merge.keptChildId, merge.mergedChildId]
  if (isMerged(merge)) {
    const child = await findChildToChange(read, merge.keptChildId)
    read.seen('merge', { children, mergeId })
    return { merge, child, records: undefined, today: read.today }
  }
  if (merge.status === 'proposed' && !merge.before) throw new NotFound('Merge')
  const { kept, merged } = await twoRecords(read, merge.keptChildId, merge.mergedChildId)
  read.seen('two records', { children, mergeId })
  const { knownTo: _, ...shownKept } = kept
  const { knownTo: __, ...shownMerged } = merged
  return { merge, child: shownKept, records: { kept: shownKept, merged: shownMerged }, today: read.today }
}
