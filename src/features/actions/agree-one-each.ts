import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { AboutActions, NewAction } from './action.ts'
import { insertingOneEach } from './actions.queries.ts'
import { agreedEvent } from './agree-actions.ts'

/**
 * Agrees one action about each of several cases, in as many statements as for one. Whoever calls it has the permission, and
 * has found the owners to be people who may be asked.
 */
export async function agreeOneEach(
  write: Write,
  given: readonly { readonly about: AboutActions; readonly action: NewAction }[],
): Promise<void> {
  if (given.length === 0) return
  const each = given.map(({ about, action }) => ({ about, action: { ...action, id: write.newId() } }))
  await insertingOneEach(write, each).execute()
  await addToChronology(write, ...each.map(({ about, action }) => agreedEvent(about, action)))
  for (const { about, action } of each)
    write.audit('actions agreed', { children: [about.childId], caseId: about.caseId, actionIds: [action.id] })
  await tellEach(
    write,
    each.flatMap(({ about, action: { id, ownerStaffId: toId } }) =>
      toId ? { toId, kind: 'action for you' as const, about: { childId: about.childId, actionId: id } } : [],
    ),
  )
}
