import { verb } from '#features/access/verb.ts'
import { mustBeOpen, mustComeSoon } from '#features/cases/held-case.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { holdStrategy, insertStrategy, insertStrategyReview, mustFindCase } from './strategies.queries.ts'
import type { NewStrategy, StrategyReview } from './strategy.ts'

/** Writes down what is tried when something is difficult, whose idea it was, and when to look whether it helps. */
export const agreeStrategy = verb('agree actions', async (write: Write, caseId: string, given: NewStrategy) => {
  const helpCase = await mustFindCase(write, caseId)
  mustAgree(helpCase)
  mustBeOpen(helpCase)
  mustComeSoon(write, given.lookOn, 'lookOn')

  const { childId, knownTo, childSchoolId, schoolId, teamId } = helpCase
  const strategyId = write.newId()
  await insertStrategy(write, { id: strategyId, childId, caseId, schoolId: childSchoolId, knownTo }, given)
  write.audit('strategy agreed', { children: [childId], caseId, strategyId })
  await addToChronology(write, {
    ...{ childId, caseId, schoolId, teamId, audience: 'case', sourceId: strategyId },
    kind: 'strategy agreed',
    headline: given.what,
  })
  return { strategyId }
})

/** Says whether it helps. What was said before stays; the strategy itself is never written over. */
export const reviewStrategy = verb(
  'agree actions',
  async (write: Write, strategyId: string, review: StrategyReview, version: number) => {
    const strategy = await holdStrategy(write, strategyId)
    mustAgree(strategy)
    if (strategy.version !== version) throw new Conflict({ lookOn: strategy.lookOn ?? '' })
    if (strategy.endedOn) throw new Refused(say.alreadyEnded)
    if (!review.ends && !review.lookOn) throw new Refused(say.lookAgainMissing, 'lookOn')
    if (!review.ends && review.lookOn) mustComeSoon(write, review.lookOn, 'lookOn')

    await insertStrategyReview(write, strategy, review)
    const { childId, caseId, schoolId, originSchoolId, originTeamId: teamId } = strategy
    write.audit('strategy reviewed', { children: [childId], caseId, strategyId })
    await addToChronology(write, {
      ...{ childId, caseId, schoolId: originSchoolId ?? schoolId, teamId, audience: 'case', sourceId: strategyId },
      kind: 'strategy reviewed',
      said: { is: 'strategy', answer: review.answer },
      headline: strategy.what,
    })
  },
)

function mustAgree({ mayAgree }: { readonly mayAgree: boolean }): void {
  if (!mayAgree) throw new Refused(say.onlyThoseWhoAgree)
}
