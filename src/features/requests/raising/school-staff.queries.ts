import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'

/** Who works in a school today: those who may have said it. */
export async function staffOfSchool(read: Read, schoolId: string) {
  return currentStaff(read, schoolId).execute()
}

export async function isStaffOfSchool(read: Read, schoolId: string, staffId: string): Promise<boolean> {
  const found = await currentStaff(read, schoolId).where('membership.staffId', '=', staffId).executeTakeFirst()
  return found !== undefined
}

function currentStaff(read: Read, schoolId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.organisationId', '=', schoolId)
    .where('membership.role', 'in', ['teacher', 'school lead'])
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on, read.today))
    .distinct()
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
}
