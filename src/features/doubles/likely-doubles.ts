import { asOnAList, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { PAGE, selectPairs } from './doubles.queries.ts'
import type { DoubleReason, LikelyDouble, Pair } from './likely-double.ts'

/** A page of the pairs that I may propose, each with both children and why. */
export async function likelyDoubles(
  read: Read,
  after: Pair | undefined,
): Promise<{ doubles: LikelyDouble[]; more: boolean }> {
  const found = await selectPairs(read, after)
  const pairs = found.slice(0, PAGE)
  const place = placeOf(read.actor)
  return {
    doubles: pairs.flatMap(({ reasons, one, other, ...pair }) =>
      one && other
        ? [{ ...pair, one: asOnAList(one, place), other: asOnAList(other, place), reasons: reasons as DoubleReason[] }]
        : [],
    ),
    more: found.length > PAGE,
  }
}
