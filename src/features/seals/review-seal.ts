import { verb } from '#features/access/verb.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { sealOf, setReviewOn } from './seals.queries.ts'

/** Somebody has looked whether a record must stay restricted, and says when to look again. */
export const reviewSeal = verb('seal records', async (write, childId: string, reviewOn: Day, version: number) => {
  if (reviewOn <= write.today) throw new Refused(say.reviewLater, 'reviewOn')
  const seal = await sealOf(write, childId)
  if (!(await setReviewOn(write, { id: seal.id, version }, reviewOn))) throw new Conflict({ reviewOn: seal.reviewOn })
  write.audit('restriction looked at', { children: [childId], sealId: seal.id, reviewOn })
})
