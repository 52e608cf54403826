import { asOnAList, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { PAGE, selectPairs, selectTheirChildren } from './doubles.queries.ts'
import type { DoubleReason, LikelyDouble, Pair } from './likely-double.ts'

/** A page of the pairs that I may propose, each with both children and why. */
export async function likelyDoubles(
  read: Read,
  after: Pair | undefined,
): Promise<{ doubles: LikelyDouble[]; more: boolean }> {
  const found = await selectPairs(read, after)
  const pairs = found.slice(0, PAGE)
  const place = placeOf(read.actor)
  const rows = await selectTheirChildren(read, [
    ...new Set(pairs.flatMap(({ childId, otherChildId }) => [childId, otherChildId])),
  ])
  const children = new Map(rows.map((child) => [child.id, asOnAList(child, place)]))
  return {
    doubles: pairs.flatMap(({ reasons, ...pair }) => {
      const [one, other] = [children.get(pair.childId), children.get(pair.otherChildId)]
      return one && other ? [{ ...pair, one, other, reasons: reasons as DoubleReason[] }] : []
    }),
    more: found.length > PAGE,
  }
}
