import type { Write } from '#platform/context.ts'
import type { AboutActions, NewAction } from './action.ts'

/** Several at once, in one statement, which may also be a part of another. */
export function insertingActions(
  write: Write,
  { childId, caseId, requestId, contactId, schoolId, teamId }: AboutActions,
  actions: readonly (NewAction & { readonly id: string })[],
) {
  return write.db.insertInto('action').values(
    actions.map(({ ownerStaffId, audience, readers, ...action }) => ({
      areaId: write.actor.areaId,
      childId,
      caseId,
      requestId: requestId ?? null,
      contactId: contactId ?? null,
      schoolId,
      teamId,
      ownerStaffId: ownerStaffId ?? null,
      audience: audience ?? 'case',
      readers: [...(readers ?? [])],
      agreedBy: write.actor.id,
      agreedAt: write.now,
      ...action,
    })),
  )
}
