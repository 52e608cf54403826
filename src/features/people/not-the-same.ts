import type { Write } from '#platform/context.ts'

/** Remembers that a child and these others look alike and are not the same: twins, or two of one name. */
export async function sayNotTheSame(write: Write, childId: string, others: readonly string[]): Promise<void> {
  if (others.length === 0) return
  await write.db
    .insertInto('notTheSame')
    .values(others.map((other) => ({ ...inOrder(childId, other), ...said(write) })))
    .onConflict((on) =>
      on.columns(['areaId', 'childId', 'otherChildId']).doUpdateSet({
        saidBy: write.actor.id,
        saidAt: write.now,
        takenBackBy: null,
        takenBackAt: null,
      }),
    )
    .execute()
}

/** They may be the same after all. That it was said stays. */
export async function takeBackNotTheSame(write: Write, childId: string, other: string): Promise<void> {
  const pair = inOrder(childId, other)
  await write.db
    .updateTable('notTheSame')
    .set({ takenBackBy: write.actor.id, takenBackAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', pair.childId)
    .where('otherChildId', '=', pair.otherChildId)
    .execute()
}

/** A pair is kept once, whichever of the two it was said of. */
function inOrder(childId: string, other: string) {
  return childId < other ? { childId, otherChildId: other } : { childId: other, otherChildId: childId }
}

function said({ actor, now }: Write) {
  return { areaId: actor.areaId, saidBy: actor.id, saidAt: now }
}
