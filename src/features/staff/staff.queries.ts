import type { Read } from '#platform/context.ts'
import type { Role } from '#platform/db/tables.ts'
import { isCurrent } from './current.ts'

/** Active people with one of these roles in an organisation today, by name; once for each membership. */
export async function currentPeopleAt(read: Read, organisationId: string, roles: readonly Role[]) {
  const { areaId } = read.actor
  const people = await read.db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.organisationId', '=', organisationId)
    .where('membership.role', 'in', roles)
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on, read.today))
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.wte'])
    .select(['membership.role', 'membership.duty'])
    .execute()
  return people.map(({ givenName, familyName, ...person }) => ({ ...person, name: `${givenName} ${familyName}` }))
}
