import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import { teamsISupervise } from './lines.queries.ts'
import { schoolsOfTeam } from './supervision.queries.ts'

type OnSupervision = ExpressionBuilder<Tables, 'supervision'>

/** A supervision in a team that I supervise, with who may hold it, where it can be, and whom to ask to it. */
export async function meetingOfTeam(read: Read, supervisionId: string) {
  const found = await selectMeeting(read, supervisionId).executeTakeFirst()
  if (!found) throw new NotFound('Supervision')
  return found
}

export async function holdMeetingOfTeam(write: Write, supervisionId: string) {
  const found = await selectMeeting(write, supervisionId).forUpdate('supervision').executeTakeFirst()
  if (!found) throw new NotFound('Supervision')
  return found
}

function selectMeeting(read: Read, supervisionId: string) {
  const { areaId } = read.actor
  return (
    read.db
      .selectFrom('supervision')
      .innerJoin('staffMember as worker', (on) =>
        on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'supervision.workerId'),
      )
      .where('supervision.areaId', '=', areaId)
      .where('supervision.id', '=', supervisionId)
      .where('supervision.teamId', 'in', teamsISupervise(read))
      // What is mine to have I do not move: whoever holds it does.
      .where('supervision.workerId', '<>', read.actor.id)
      .selectAll('supervision')
      .select(['worker.givenName', 'worker.familyName'])
      .select((is) => [
        jsonArrayFrom(supervisors(read, is)).as('supervisors'),
        jsonArrayFrom(schoolsOfTeam(read, is)).as('schools'),
        jsonArrayFrom(educationManagers(read, is)).as('educationManagers'),
      ])
  )
}

/** Who may hold it, each with whoever supervises them. */
function supervisors({ actor: { areaId }, today }: Read, is: OnSupervision) {
  return is
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
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', 'supervision.teamId')
    .where('membership.role', '=', sql.lit('supervisor'))
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on as never, today))
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'line.supervisorId as managerId'])
}

/** Those who oversee a cluster in which the team works. */
function educationManagers({ actor: { areaId }, today }: Read, is: OnSupervision) {
  return is
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .innerJoin('school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.clusterId', '=', 'membership.organisationId'),
    )
    .innerJoin('agreement', (on) =>
      on.on('agreement.areaId', '=', areaId).onRef('agreement.schoolId', '=', 'school.id'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.role', '=', sql.lit('education manager'))
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on as never, today))
    .whereRef('agreement.teamId', '=', 'supervision.teamId')
    .where('agreement.startsOn', '<=', today)
    .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', today)]))
    .distinct()
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
}
