import type { Write } from '#platform/context.ts'
import type { AboutActions, NewAction } from './action.ts'

type Agreed = NewAction & { readonly id: string }

/** Several at once, as a statement may keep them that keeps something else too. */
export function rowsOfActions(write: Write, about: AboutActions, actions: readonly Agreed[]) {
  return actions.map((action) => rowOf(write, about, action))
}

export function insertingActions(write: Write, rows: ReturnType<typeof rowsOfActions>) {
  return write.db.insertInto('action').values(rows)
}

/** One about each of several cases, in one statement. */
export function insertingOneEach(write: Write, each: readonly { about: AboutActions; action: Agreed }[]) {
  return write.db.insertInto('action').values(each.map(({ about, action }) => rowOf(write, about, action)))
}

function rowOf(
  write: Write,
  { childId, caseId, requestId, contactId, consultationId, planId, item, schoolId, teamId }: AboutActions,
  { ownerStaffId, audience, readers, planNeedId, ...action }: Agreed,
) {
  return {
    areaId: write.actor.areaId,
    childId,
    caseId,
    requestId: requestId ?? null,
    contactId: contactId ?? null,
    consultationId: consultationId ?? null,
    ...(planId ? { planId, planNeedId: planNeedId ?? null } : {}),
    ...(item ? { meetingItemId: item.id, itemSeriesId: item.seriesId, itemCircles: [...item.circles] } : {}),
    schoolId,
    teamId,
    ownerStaffId: ownerStaffId ?? null,
    audience: audience ?? 'case',
    readers: [...(readers ?? [])],
    agreedBy: write.actor.id,
    agreedAt: write.now,
    ...action,
  }
}
