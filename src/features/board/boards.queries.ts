import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Role } from '#platform/db/tables.ts'
import { nameOf } from './board.queries.ts'

/**
 * The teams whose board I may look at, each with its people and the clusters it works in: those that I supervise; and those that
 * work in a cluster of mine.
 */
export async function selectBoards(read: Read) {
  const { db, actor, today } = read
  const { areaId } = actor
  const here = (role: Role) =>
    db
      .selectFrom('membership')
      .where('membership.areaId', '=', areaId)
      .where('membership.staffId', '=', actor.id)
      .where('membership.role', '=', role)
      .where((on) => isCurrent(on, today))
      .select('membership.organisationId')
  const agreed = db
    .selectFrom('agreement')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'))
    .where('agreement.areaId', '=', areaId)
    .where('agreement.startsOn', '<=', today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', today)]))
  const isSupervised = sql<boolean>`team.id in ${here('supervisor')}`
  return db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where((is) =>
      is.or([
        isSupervised,
        is(
          'team.id',
          'in',
          agreed.where('school.clusterId', 'in', here('education manager')).select('agreement.teamId'),
        ),
      ]),
    )
    .orderBy('organisation.name')
    .limit(20)
    .select(['team.id', 'organisation.name', 'team.definition', isSupervised.as('isSupervised')])
    .select((is) => [
      jsonArrayFrom(
        db
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.organisationId', '=', is.ref('team.id'))
          .where('membership.role', 'in', ['practitioner', 'supervisor'])
          .where('staffMember.active', '=', true)
          .where((on) => isCurrent(on as never, today))
          .groupBy(['staffMember.areaId', 'staffMember.id'])
          .orderBy('staffMember.familyName')
          .orderBy('staffMember.id')
          .limit(100)
          .select(['staffMember.id', 'staffMember.wte', nameOf('staff_member').as('name')])
          .select(sql<boolean>`bool_or(membership.role = 'practitioner')`.as('isWorker')),
      ).as('people'),
      jsonArrayFrom(
        agreed
          .innerJoin('organisation as cluster', (on) =>
            on.on('cluster.areaId', '=', areaId).onRef('cluster.id', '=', 'school.clusterId'),
          )
          .whereRef('agreement.teamId', '=', is.ref('team.id'))
          .where((on) => on.or([isSupervised, on('cluster.id', 'in', here('education manager'))]))
          .orderBy('cluster.name')
          .select(['cluster.id', 'cluster.name'])
          .distinct(),
      ).as('clusters'),
    ])
    .execute()
}
