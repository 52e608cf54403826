import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/people/child.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { NOT_CLOSED, nameOf } from './board.queries.ts'

/** Nobody has so many; and a page of more would be none. */
export const MOST_CASES = 100

/** Somebody of a team that I supervise, with their open cases there, who else could have them, and what would stay theirs. */
export async function selectSplit(read: Read, workerId: string, teamId?: string) {
  const { db, actor, today } = read
  const { areaId } = actor
  const teams = db.selectFrom('membership').where('membership.areaId', '=', areaId).select('membership.organisationId')
  const open = db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.status', 'in', [...NOT_CLOSED])
  return db
    .selectFrom('staffMember as worker')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId))
    .where('worker.areaId', '=', areaId)
    .where('worker.id', '=', workerId)
    .where('team.id', 'in', teams.where('membership.staffId', '=', workerId))
    .where(
      'team.id',
      'in',
      teams
        .where('membership.staffId', '=', actor.id)
        .where('membership.role', '=', 'supervisor')
        .where((on) => isCurrent(on, today)),
    )
    .$if(teamId !== undefined, (query) => query.where('team.id', '=', teamId!))
    .orderBy('team.id')
    .limit(1)
    .select(['worker.id', nameOf('worker').as('name'), 'team.id as teamId', 'team.definition'])
    .select((is) => [
      jsonArrayFrom(
        open
          .whereRef('helpCase.teamId', '=', is.ref('team.id'))
          .innerJoin('organisation as place', (on) =>
            on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'helpCase.schoolId'),
          )
          .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
          .leftJoin('childDetail', (on) =>
            on.on('childDetail.areaId', '=', areaId).onRef('childDetail.childId', '=', 'helpCase.childId'),
          )
          .where('helpCase.leadId', '=', workerId)
          .orderBy('helpCase.rank', (order) => order.asc().nullsLast())
          .orderBy('helpCase.openedAt')
          .orderBy('helpCase.id')
          .limit(MOST_CASES)
          .select(['helpCase.id', 'helpCase.childId', 'helpCase.schoolId', 'place.name as schoolName'])
          .select('childDetail.interpreterFor')
          .select(childNameColumns),
      ).as('cases'),
      jsonArrayFrom(
        open
          .whereRef('helpCase.teamId', '=', is.ref('team.id'))
          .groupBy(['helpCase.leadId', 'helpCase.schoolId'])
          .select(['helpCase.leadId', 'helpCase.schoolId', sql<number>`count(*)`.as('cases')]),
      ).as('counts'),
      jsonArrayFrom(
        workersOf(read)
          .whereRef('membership.organisationId', '=', is.ref('team.id'))
          .where('membership.staffId', '<>', workerId),
      ).as('others'),
      ...staying(read, workerId),
    ])
    .executeTakeFirst()
}

/** Who works with children in a team today. */
function workersOf({ db, actor, today }: Read) {
  const { areaId } = actor
  return db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on as never, today))
    .groupBy(['staffMember.areaId', 'staffMember.id'])
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .select(sql<boolean>`bool_or(membership.role = 'practitioner')`.as('isWorker'))
    .select(['staffMember.id', 'staffMember.familyName', nameOf('staff_member').as('name'), 'staffMember.wte'])
    .select('staffMember.alsoSpeaks')
}

/** What is theirs and does not go with a case: it is counted and named, so that nobody takes it for moved. */
function staying({ db, actor, now, today }: Read, workerId: string) {
  const { areaId } = actor
  const count = sql<number>`count(*)`.as('n')
  return [
    db
      .selectFrom('action')
      .where('action.areaId', '=', areaId)
      .whereRef('action.teamId', '=', sql.ref('team.id') as never)
      .where('action.ownerStaffId', '=', workerId)
      .where('action.status', '=', sql.lit('open'))
      .select(count)
      .as('actions'),
    db
      .selectFrom('assignment')
      .where('assignment.areaId', '=', areaId)
      .whereRef('assignment.teamId', '=', sql.ref('team.id') as never)
      .where('assignment.staffId', '=', workerId)
      .where((is) => is.or([is('assignment.endsOn', 'is', null), is('assignment.endsOn', '>=', today)]))
      .select(count)
      .as('visits'),
    db
      .selectFrom('consultation')
      .where('consultation.areaId', '=', areaId)
      .whereRef('consultation.teamId', '=', sql.ref('team.id') as never)
      .where('consultation.facilitatorId', '=', workerId)
      .where('consultation.state', '=', sql.lit('booked'))
      .where('consultation.at', '>=', now)
      .select(count)
      .as('consultations'),
    db
      .selectFrom('reportCall')
      .where('reportCall.areaId', '=', areaId)
      .whereRef('reportCall.teamId', '=', sql.ref('team.id') as never)
      .where('reportCall.workerId', '=', workerId)
      .where('reportCall.calledOffAt', 'is', null)
      .where('reportCall.at', '>=', now)
      .select(count)
      .as('meetings'),
    db
      .selectFrom('dayTask')
      .where('dayTask.areaId', '=', areaId)
      .where('dayTask.workerId', '=', workerId)
      .where('dayTask.state', '=', sql.lit('to do'))
      .where('dayTask.onDay', '>=', today)
      .select(count)
      .as('tasks'),
  ] as const
}
