import type { Read } from '#platform/context.ts'
import { isCurrent } from './current.ts'

/** The ids of those who are education managers today of the cluster a school is in. */
export async function educationManagersOf(read: Read, schoolId: string): Promise<string[]> {
  const { areaId } = read.actor
  const managers = await read.db
    .selectFrom('membership')
    .innerJoin('school', (on) =>
      on
        .on('school.areaId', '=', areaId)
        .on('school.id', '=', schoolId)
        .onRef('school.clusterId', '=', 'membership.organisationId'),
    )
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.role', '=', 'education manager')
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on, read.today))
    .select('membership.staffId')
    .distinct()
    .execute()
  return managers.map(({ staffId }) => staffId)
}
