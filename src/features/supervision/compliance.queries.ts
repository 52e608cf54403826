import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { teamsISupervise } from './lines.queries.ts'

/** How far back supervision is counted. */
const DAYS = 365

/** Each team that whoever asks supervises: who supervises whom, and of a year what was due, held in time, and with three. */
export async function selectTeamsSupervised(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('team.id', 'in', teamsISupervise(read))
    .orderBy('organisation.name')
    .orderBy('team.id')
    .select(['team.id', 'organisation.name'])
    .select([jsonArrayFrom(people(read)).as('people'), jsonArrayFrom(counted(read)).as('counted')])
    .execute()
}

function people(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .leftJoin('supervisionLine as line', (on) =>
      on
        .on('line.areaId', '=', areaId)
        .onRef('line.teamId', '=', 'membership.organisationId')
        .onRef('line.workerId', '=', 'membership.staffId')
        .on('line.endsOn', 'is', null),
    )
    .leftJoin('staffMember as supervisor', (on) =>
      on.on('supervisor.areaId', '=', areaId).onRef('supervisor.id', '=', 'line.supervisorId'),
    )
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', sql.ref('team.id'))
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on, read.today))
    .distinct()
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'line.id as lineId'])
    .select(['supervisor.givenName as supervisorGiven', 'supervisor.familyName as supervisorFamily'])
}

function counted({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('supervision')
    .where('supervision.areaId', '=', areaId)
    .whereRef('supervision.teamId', '=', sql.ref('team.id'))
    .where('supervision.state', '<>', 'cancelled')
    .where('supervision.dueOn', '>=', addDays(today, -DAYS))
    .where('supervision.dueOn', '<=', today)
    .select([
      sql<number>`count(*)::int`.as('due'),
      sql<number>`(count(*) filter (where supervision.held_on is not null))::int`.as('held'),
      sql<number>`(count(*) filter (where supervision.held_on <= supervision.due_on))::int`.as('inTime'),
      sql<number>`(count(*) filter (where supervision.third_came))::int`.as('withThree'),
    ])
}
