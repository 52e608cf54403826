import { verb } from '#features/access/verb.ts'
import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { aboutCase } from './about-case.ts'
import { type CaseToEnd, holdCaseToEnd } from './case-to-end.ts'
import { closeHeldCase } from './closing.queries.ts'
import { type HeldCase, mustBeOpen } from './held-case.ts'
import type { CaseOutcome } from './help-case.ts'
import { say } from './rules.words.ts'

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

/** Ends the work, says how it went and how to come back, and tells those around the child. */
export const closeCase = verb('work on cases', async (write, caseId: string, closing: Closing) => {
  const helpCase = await holdCaseToEnd(write, caseId)
  mustBeOpen(helpCase)
  await endCase(write, helpCase, closing)
})

/** What closing means, whether somebody chose it or a review judged it. `before` is the story that led to it. */
export async function endCase(
  write: Write,
  helpCase: CaseToEnd,
  closing: Closing,
  ...before: StoryEvent[]
): Promise<void> {
  const { id: caseId, childId, concerned, outsiders } = helpCase
  if (helpCase.openActions && !closing.whyActionsStay) throw new Refused(say.actionsAreOpen, 'whyActionsStay')
  await closeHeldCase(write, helpCase, closing)
  if (outsiders.length > 0) await write.rightsChanged(outsiders)
  write.audit('case closed', { children: [childId], caseId })
  const closed = { kind: 'case closed', headline: closing.note, significant: true } as const
  await addToChronology(write, ...before, { ...aboutCase(helpCase), ...closed })
  await tell(write, 'case closed', concerned, { childId, caseId })
  await caseClosed.announce(write, { helpCase, outcome: closing.outcome })
}
