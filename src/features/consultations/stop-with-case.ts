import type { CaseOutcome } from '#features/cases/help-case.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import type { Write } from '#platform/context.ts'

/** A case was closed: its cycle goes on no longer, and nobody is reminded to book the next consultation. */
export async function stopCycleOfClosedCase(
  write: Write,
  { helpCase }: { helpCase: HeldCase; outcome: CaseOutcome },
): Promise<void> {
  await write.db
    .updateTable('consultationCycle')
    .set({ state: 'ended', ending: 'stopped', endedBy: write.actor.id, endedAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('caseId', '=', helpCase.id)
    .where('state', '=', 'under way')
    .execute()
}
