import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { caseNews } from '../case-news.ts'
import { changeCase, notPaused } from '../changing/case-changes.queries.ts'
import { endCase } from '../changing/close-case.ts'
import { mustBeOpen, mustComeSoon } from '../held-case.ts'
import { workingStatus } from '../help-case.ts'
import type { Judgement } from '../review.ts'
import { say } from '../rules.words.ts'
import { holdWholeCase, type WholeCase } from '../whole-case.ts'
import { addingReview, holdingReview } from './reviews.queries.ts'

/**
 * Looks at a case again: how far it has come, what follows, why, judged by whom and when (HACK-12, HACK-13). A case that
 * resolved by itself closes with that, and is not counted as our doing (HACK-11).
 */
export const holdReview = verb('work on cases', async (write, caseId: string, judgement: Judgement) => {
  const helpCase = await holdWholeCase(write, caseId)
  mustBeOpen(helpCase)
  mustSayWhenNext(write, judgement)
  write.audit('review held', { children: [helpCase.childId], caseId })
  const { outcome, rationale } = judgement
  const held = {
    story: [caseEvent(helpCase, 'review held', rationale)],
    with: [holdingReview(write, helpCase, judgement)],
  }
  if (outcome === 'resolved') await endCase(write, helpCase, itPassed(write, helpCase, judgement), held)
  else await goOn(write, helpCase, judgement, held)
})

function mustSayWhenNext(write: Write, { outcome, nextReviewOn }: Judgement): void {
  if (outcome === 'keep watching' && !nextReviewOn) throw new Refused(say.watchingNeedsADay, 'nextReviewOn')
  if (nextReviewOn) mustComeSoon(write, nextReviewOn, 'nextReviewOn')
}

function itPassed({ actor }: Write, { definition }: WholeCase, { rationale, whyActionsStay }: Judgement) {
  const wayBack = definition.wayBack[actor.language]
  return { outcome: 'resolved without intervention', note: rationale, wayBack, whyActionsStay } as const
}

type Held = Required<NonNullable<Parameters<typeof changeCase>[3]>>

async function goOn(write: Write, helpCase: WholeCase, { outcome, nextReviewOn }: Judgement, held: Held) {
  const isWatched = outcome === 'keep watching'
  const status = isWatched ? 'watchful waiting' : workingStatus(helpCase)
  const kind = isWatched ? 'watchful waiting' : 'case'
  const reviewOn = outcome === 'close' ? null : nextReviewOn
  const next = reviewOn ? [addingReview(write, helpCase, { kind, dueOn: reviewOn })] : []
  await changeCase(write, helpCase, { status, reviewOn, ...notPaused }, { ...held, with: [...held.with, ...next] })
  const { id: caseId, definition } = helpCase
  await caseNews.announce(write, { caseId, definition, occasion: 'reviewed' })
}
