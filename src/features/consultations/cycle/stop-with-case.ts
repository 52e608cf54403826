import type { Write } from '#platform/context.ts'

/** A case is closed: its cycle goes on no longer, and nobody is reminded to book the next consultation. */
export function stoppingCycleOf(write: Write, { caseId }: { readonly caseId: string }) {
  return write.db
    .updateTable('consultationCycle')
    .set({ state: 'ended', ending: 'stopped', endedBy: write.actor.id, endedAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('caseId', '=', caseId)
    .where('state', '=', 'under way')
}
