import { tellEach } from '#features/notices/tell.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Write } from '#platform/context.ts'

export interface SchoolMove {
  readonly childId: string
  readonly from: string | null
  readonly to: string
}

/**
 * Those who led the school that a child was on the roll of hear that another has taken the child, and which: they see the
 * child no more. A move by a class list can be taken back for 30 days, with the list; and their own next list moves the
 * child back, as the number and the birthday that moved them here would.
 */
export async function tellOldSchools(write: Write, moves: readonly SchoolMove[]): Promise<void> {
  const schools = [...new Set(moves.flatMap(({ from }) => from ?? []))]
  if (schools.length === 0) return
  const leads = await write.db
    .selectFrom('membership')
    .where('membership.areaId', '=', write.actor.areaId)
    .where('membership.organisationId', 'in', schools)
    .where('membership.role', '=', 'school lead')
    .where((on) => isCurrent(on, write.today))
    .distinct()
    .select(['membership.staffId', 'membership.organisationId'])
    .execute()
  await tellEach(
    write,
    moves.flatMap(({ childId, from }) =>
      leads
        .filter(({ organisationId }) => organisationId === from)
        .map(({ staffId }) => ({ toId: staffId, kind: 'child moved school' as const, about: { childId } })),
    ),
  )
}
