import type { Read } from '#platform/context.ts'
import { isOnTheCase } from './on-the-case.ts'

/** The order of a role is that of its list in the database: those who do the work come first. */
export async function selectPeopleOfCase(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('caseMember')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
    )
    .where('caseMember.areaId', '=', areaId)
    .where('caseMember.caseId', '=', caseId)
    .where((on) => isOnTheCase(on, read.today))
    .orderBy('caseMember.caseRole')
    .orderBy('caseMember.startsOn')
    .orderBy('caseMember.id')
    .select(['caseMember.staffId', 'caseMember.caseRole', 'staffMember.givenName', 'staffMember.familyName'])
    .execute()
}
