import type { Write } from '#platform/context.ts'
import { changingCase, notPaused } from './case-changes.queries.ts'
import { endingOutsiders } from './case-members.queries.ts'
import type { Closing } from './close-case.ts'
import type { HeldCase } from './held-case.ts'
import { holdingReview } from './reviews.queries.ts'

/** Closes the case, the review that was ahead and the places of those from outside the team, in one statement. */
export async function closeHeldCase(
  write: Write,
  helpCase: HeldCase,
  { outcome, note, wayBack, whyActionsStay }: Closing,
): Promise<void> {
  const held = holdingReview(write, helpCase, { progress: null, outcome: 'close', rationale: note })
  const closed = changingCase(write, helpCase, {
    status: 'closed',
    closedAt: write.now,
    outcome,
    outcomeNote: note,
    wayBack,
    whyActionsStay,
    reviewOn: null,
    ...notPaused,
  })
  await write.db
    .with('held', () => held)
    .with('gone', () => endingOutsiders(write, helpCase))
    .with('closed', () => closed.returning('id'))
    .selectFrom('closed')
    .select('id')
    .execute()
}
