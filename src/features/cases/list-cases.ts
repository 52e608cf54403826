import { placeOf, withChildName } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { type CaseFilter, selectCases } from './case-list.queries.ts'
import { ownerCalled } from './owner-called.ts'

export { PAGE } from './case-list.queries.ts'

/** Cases that the reader sees, each child by the name that is safe to say to them. */
export async function listCases(read: Read, filter: CaseFilter) {
  const place = placeOf(read.actor)
  const found = await selectCases(read, filter)
  return found.map((row) => ({
    ...withChildName(row, read.actor),
    nextAction: row.nextAction && { ...row.nextAction, ownerName: ownerCalled(row.nextAction, row, place) },
  }))
}
