import { placeOf, withChildName } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { ownerCalled } from '../owner-called.ts'
import { type CaseFilter, PAGE, selectCases } from './case-list.queries.ts'
import { dueFirst } from './due-first.ts'

export { PAGE } from './case-list.queries.ts'

/** A list that is whole on one page is in the order of what is due; a longer one by its dates, the newest first. */
export function casesInOrder<C extends Parameters<typeof dueFirst>[0][number]>(cases: readonly C[]): C[] {
  return cases.length > PAGE ? [...cases] : dueFirst(cases)
}

/** Cases that the reader sees, each child by the name that is safe to say to them. */
export async function listCases(read: Read, filter: CaseFilter, most?: number) {
  const place = placeOf(read.actor)
  const found = await selectCases(read, filter, most)
  return found.map((row) => ({
    ...withChildName(row, read.actor),
    nextAction: row.nextAction && { ...row.nextAction, ownerName: ownerCalled(row.nextAction, row, place) },
  }))
}
