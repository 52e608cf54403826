import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Post } from './why.ts'

/** Who has something to do with a case today: the places on it, and the posts around it. */
export async function selectWhoSees(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('organisation as team', (on) =>
      on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['team.name as teamName', 'school.name as schoolName'])
    .select((is) => [jsonArrayFrom(places(read, is)).as('places'), jsonArrayFrom(posts(read, is)).as('posts')])
    .executeTakeFirst()
}

/** A place counts for somebody who works with us still. */
function places({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('caseMember')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
    )
    .where('caseMember.areaId', '=', areaId)
    .whereRef('caseMember.caseId', '=', 'helpCase.id')
    .where((on) => isOnTheCase(on, today))
    .where('staffMember.active', '=', true)
    .where((on) =>
      on.exists(
        on
          .selectFrom('membership')
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.staffId', '=', 'staffMember.id')
          .where((or) => isCurrent(or, today))
          .select('membership.id'),
      ),
    )
    .orderBy('caseMember.caseRole')
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .limit(100)
    .select(['caseMember.staffId', 'caseMember.caseRole', 'caseMember.startsOn', 'caseMember.endsOn'])
    .select(['staffMember.givenName', 'staffMember.familyName'])
}

function posts({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('membership')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
    )
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .where((on) => isCurrent(on, today))
    .where('membership.role', 'in', ['practitioner', 'supervisor', 'school lead', 'education manager'])
    .where('organisation.kind', 'in', ['team', 'school', 'cluster'])
    .where((on) =>
      on.or([
        on('membership.organisationId', '=', on.ref('helpCase.teamId')),
        on('membership.organisationId', '=', on.ref('helpCase.schoolId')),
        on(
          'membership.organisationId',
          '=',
          on
            .selectFrom('school as its')
            .where('its.areaId', '=', areaId)
            .whereRef('its.id', '=', 'helpCase.schoolId')
            .select('its.clusterId'),
        ),
      ]),
    )
    .where('staffMember.active', '=', true)
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .limit(200)
    .select(['membership.staffId', 'membership.role', 'staffMember.givenName', 'staffMember.familyName'])
    .select(sql<Post['at']>`organisation.kind`.as('at'))
}
