import { type ExpressionBuilder, sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { myMemberships } from './my-schools.queries.ts'

/** Children with the name and nation of their school: what `Child` holds. Each query of children begins here. */
export function selectChildren(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('child')
    .innerJoin('area', (on) => on.on('area.id', '=', areaId))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .where('child.areaId', '=', areaId)
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.otherNames', 'child.knownAs'])
    .select(['child.knownAsSafeWith', 'child.pronouns', 'child.bornOn', 'child.hasProtectedAddress'])
    .select(['child.schoolId', 'child.roll', 'child.yearGroup', 'child.registration', 'child.leftOn'])
    .select(['child.knownTo', 'child.version', 'school.name as schoolName'])
    .select((is) => is.fn.coalesce('school.nation', 'area.nation').as('nation'))
}

/**
 * Whether I lead this child’s school or know the child by a request or a case. The row policies of details, adults and
 * addresses say the same; this says it where there is no such row yet, and where something may be changed.
 */
export function knows<DB extends Pick<Tables, 'child'>, TB extends keyof DB>(
  read: Read,
  is: ExpressionBuilder<DB, TB>,
) {
  const { actor, today } = read
  const child = is as unknown as ExpressionBuilder<Tables, 'child'>
  return child
    .or([
      child(child.val(actor.id), '=', child.fn.any('child.knownTo')),
      child.exists(
        myMemberships(read, child, ['practitioner', 'supervisor']).where((team) =>
          team('mine.organisationId', '=', child.fn.any('child.knownTo')),
        ),
      ),
      child.exists(
        child
          .selectFrom('caseMember as onCase')
          .where('onCase.areaId', '=', actor.areaId)
          .where('onCase.staffId', '=', actor.id)
          .where('onCase.startsOn', '<=', today)
          .where((on) => on.or([on('onCase.endsOn', 'is', null), on('onCase.endsOn', '>=', today)]))
          .where((on) => on('onCase.caseId', '=', child.fn.any('child.knownTo')))
          .select(sql<number>`1`.as('one')),
      ),
      child.exists(
        myMemberships(read, child, ['school lead']).where('mine.organisationId', '=', child.ref('child.schoolId')),
      ),
      child.exists(
        myMemberships(read, child, ['education manager'])
          .innerJoin('school as inCluster', (on) =>
            on.on('inCluster.areaId', '=', actor.areaId).onRef('inCluster.clusterId', '=', 'mine.organisationId'),
          )
          .where('inCluster.id', '=', child.ref('child.schoolId')),
      ),
    ])
    .$castTo<boolean>()
}
