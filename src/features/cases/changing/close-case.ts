import { verb } from '#features/access/verb.ts'
import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { tellEach } from '#features/notices/tell.ts'
import { announcement, contribution } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { caseNews } from '../case-news.ts'
import { type HeldCase, mustBeOpen } from '../held-case.ts'
import type { CaseOutcome } from '../help-case.ts'
import { endingOutsiders } from '../members/case-members.queries.ts'
import { holdingReview } from '../reviewing/reviews.queries.ts'
import { say } from '../rules.words.ts'
import { holdWholeCase, type WholeCase } from '../whole-case.ts'
import { changeCase, notPaused, type Statement } from './case-changes.queries.ts'

export interface Closing {
  readonly outcome: CaseOutcome
  /** What changed, in plain words. */
  readonly note: string
  /** How the family and the school can come back. */
  readonly wayBack: string
  /** Why actions that are open stay open: none is dropped in silence. */
  readonly whyActionsStay: string | null
}

export const caseClosed = announcement<{ helpCase: HeldCase; outcome: CaseOutcome }>()

/** What else ends with a case, in the same statement. */
export const endsWithTheCase = contribution<{ readonly caseId: string }, Statement>()

/** Ends the work, says how it went and how to come back, and tells those around the child. */
export const closeCase = verb('work on cases', async (write, caseId: string, closing: Closing) => {
  const helpCase = await holdWholeCase(write, caseId)
  mustBeOpen(helpCase)
  const conclusion = { progress: null, outcome: 'close', rationale: closing.note } as const
  // The review that was ahead is this one; where none was, closing is no review.
  const review = helpCase.reviewAhead ? [holdingReview(write, helpCase, conclusion)] : []
  await endCase(write, helpCase, closing, { with: review })
})

interface Before {
  /** What led to it, in the story. */
  readonly story?: readonly StoryEvent[]
  readonly with: readonly ReturnType<typeof holdingReview>[]
}

/** What closing means, whether somebody chose it or a review judged it. */
export async function endCase(write: Write, helpCase: WholeCase, closing: Closing, before: Before): Promise<void> {
  const { id: caseId, childId, requestId, concerned, referrerId, outsiders } = helpCase
  const { outcome, note, wayBack, whyActionsStay } = closing
  if (helpCase.openActions && !whyActionsStay) throw new Refused(say.actionsAreOpen, 'whyActionsStay')
  const ended = { outcome, outcomeNote: note, wayBack, whyActionsStay, closedAt: write.now, reviewOn: null }
  await changeCase(
    write,
    helpCase,
    { status: 'closed', ...ended, ...notPaused },
    {
      story: [...(before.story ?? []), caseEvent(helpCase, 'case closed', note)],
      with: [...before.with, endingOutsiders(write, helpCase), ...endsWithTheCase.of(write, { caseId })],
    },
  )
  if (outsiders.length > 0) await write.rightsChanged(outsiders)
  write.audit('case closed', { children: [childId], caseId })
  await tellEach(write, [
    ...concerned.map((toId) => ({ toId, kind: 'case closed' as const, about: { childId, caseId } })),
    ...(referrerId ? [{ toId: referrerId, kind: 'case closed' as const, about: { childId, requestId } }] : []),
  ])
  await caseClosed.announce(write, { helpCase, outcome })
  await caseNews.announce(write, { caseId, definition: helpCase.definition, occasion: 'closed' })
}
