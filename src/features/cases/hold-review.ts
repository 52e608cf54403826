import { verb } from '#features/access/verb.ts'
import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { aboutCase } from './about-case.ts'
import { changeCase, notPaused } from './case-changes.queries.ts'
import { type CaseToEnd, holdCaseToEnd } from './case-to-end.ts'
import { endCase } from './close-case.ts'
import { mustBeOpen, mustComeSoon } from './held-case.ts'
import { workingStatus } from './help-case.ts'
import type { Judgement } from './review.ts'
import { insertReview, keepJudgement } from './reviews.queries.ts'
import { say } from './rules.words.ts'

/**
 * Looks at a case again: how far it has come, what follows, why, judged by whom and when (HACK-12, HACK-13). A case that
 * resolved by itself closes with that, and is not counted as our doing (HACK-11).
 */
export const holdReview = verb('work on cases', async (write, caseId: string, judgement: Judgement) => {
  const helpCase = await holdCaseToEnd(write, caseId)
  mustBeOpen(helpCase)
  mustSayWhenNext(write, judgement)
  await keepJudgement(write, helpCase, judgement)
  write.audit('review held', { children: [helpCase.childId], caseId })
  const { rationale, whyActionsStay } = judgement
  const held = { ...aboutCase(helpCase), kind: 'review held', headline: rationale, significant: true } as const
  if (judgement.outcome !== 'resolved') return goOn(write, helpCase, judgement, held)
  const outcome = 'resolved without intervention'
  const wayBack = helpCase.definition.wayBack[write.actor.language]
  await endCase(write, helpCase, { outcome, note: rationale, wayBack, whyActionsStay }, held)
})

function mustSayWhenNext(write: Write, { outcome, nextReviewOn }: Judgement): void {
  if (outcome === 'keep watching' && !nextReviewOn) throw new Refused(say.watchingNeedsADay, 'nextReviewOn')
  if (nextReviewOn) mustComeSoon(write, nextReviewOn, 'nextReviewOn')
}

async function goOn(write: Write, helpCase: CaseToEnd, { outcome, nextReviewOn }: Judgement, held: StoryEvent) {
  const isWatched = outcome === 'keep watching'
  const status = isWatched ? 'watchful waiting' : workingStatus(helpCase)
  const reviewOn = outcome === 'close' ? null : nextReviewOn
  await changeCase(write, helpCase, { status, reviewOn, ...notPaused })
  if (reviewOn) await insertReview(write, helpCase, { kind: isWatched ? 'watchful waiting' : 'case', dueOn: reviewOn })
  await addToChronology(write, held)
}
