import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import { nameOf } from './board.queries.ts'

/** Which teams work in which schools. */
function agreed({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('agreement')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'))
    .where('agreement.areaId', '=', areaId)
    .where('agreement.startsOn', '<=', today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', today)]))
}

const isSupervised = (read: Read) => sql<boolean>`team.id in ${whereIWork(read, ['supervisor'])}`

/** The teams whose board I may look at, by name: those that I supervise; and those that work in a cluster of mine. */
function boards(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where((is) =>
      is.or([
        isSupervised(read),
        is(
          'team.id',
          'in',
          agreed(read)
            .where('school.clusterId', 'in', whereIWork(read, ['education manager']))
            .select('agreement.teamId'),
        ),
      ]),
    )
    .orderBy('organisation.name')
    .orderBy('team.id')
}

/** The id of the one that is asked for, or else of the first: for what is asked for together with them all. */
export function whichBoard(read: Read, teamId: string | undefined) {
  return boards(read)
    .$if(teamId !== undefined, (query) => query.where('team.id', '=', teamId!))
    .limit(1)
    .select('team.id')
}

/** Each with its people and the clusters it works in. */
export async function selectBoards(read: Read) {
  const { db, actor, today } = read
  const { areaId } = actor
  return boards(read)
    .limit(20)
    .select(['team.id', 'organisation.name', 'team.definition', isSupervised(read).as('isSupervised')])
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
        agreed(read)
          .innerJoin('organisation as cluster', (on) =>
            on.on('cluster.areaId', '=', areaId).onRef('cluster.id', '=', 'school.clusterId'),
          )
          .whereRef('agreement.teamId', '=', is.ref('team.id'))
          .where((on) => on.or([isSupervised(read), on('cluster.id', 'in', whereIWork(read, ['education manager']))]))
          .orderBy('cluster.name')
          .select(['cluster.id', 'cluster.name'])
          .distinct(),
      ).as('clusters'),
    ])
    .execute()
}
