import type { SchoolMove } from '#features/people/move-school.ts'
import type { Write } from '#platform/context.ts'

/** With the help ends the place in a group: in the statement that closes the case. */
export function givingUpPlaces({ db, actor, today }: Write, { caseId }: { readonly caseId: string }) {
  return db
    .updateTable('groupPlace')
    .set((is) => ({ state: 'left', leftOn: today, whyLeft: is.val('case closed'), version: is('version', '+', 1) }))
    .where('areaId', '=', actor.areaId)
    .where('caseId', '=', caseId)
    .where('state', '<>', 'left')
}

/** A group meets at one school: whoever goes to another has left it. */
export async function giveUpPlacesAtOldSchool({ db, actor, today }: Write, { childId, to }: SchoolMove): Promise<void> {
  await db
    .updateTable('groupPlace')
    .set((is) => ({ state: 'left', leftOn: today, whyLeft: is.val('other school'), version: is('version', '+', 1) }))
    .where('areaId', '=', actor.areaId)
    .where('childId', '=', childId)
    .where('state', '<>', 'left')
    .where('groupId', 'not in', (is) =>
      is
        .selectFrom('helpGroup')
        .where('helpGroup.areaId', '=', actor.areaId)
        .where('helpGroup.schoolId', '=', to)
        .select('helpGroup.id'),
    )
    .execute()
}
