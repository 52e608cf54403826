import type { Write } from '#platform/context.ts'

/** Remembers that a child and these others look alike and are not the same: twins, or two of one name. */
export async function sayNotTheSame(write: Write, childId: string, others: readonly string[]): Promise<void> {
  if (others.length === 0) return
  await write.db
    .insertInto('notTheSame')
    .values(others.map((other) => ({ ...inOrder(childId, other), ...said(write) })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** A pair is kept once, whichever of the two it was said of. */
function inOrder(childId: string, other: string) {
  return childId < other ? { childId, otherChildId: other } : { childId: other, otherChildId: childId }
}

function said({ actor, now }: Write) {
  return { areaId: actor.areaId, saidBy: actor.id, saidAt: now }
}
