import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'

/** The teams that whoever asks supervises today. */
export function teamsISupervise({ db, actor, today }: Read) {
  return db
    .selectFrom('membership as mine')
    .where('mine.areaId', '=', actor.areaId)
    .where('mine.staffId', '=', actor.id)
    .where('mine.role', '=', sql.lit('supervisor'))
    .where('mine.startsOn', '<=', today)
    .where((is) => is.or([is('mine.endsOn', 'is', null), is('mine.endsOn', '>=', today)]))
    .select('mine.organisationId')
}

/** A team that I supervise, with everybody who works in it, who supervises them, and where the team works. */
export function selectTeamOf(read: Read, teamId: string | Expression<string>) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('team.id', '=', teamId)
    .where('team.id', 'in', teamsISupervise(read))
    .select(['team.id', 'team.definition', 'organisation.name'])
    .select([
      jsonArrayFrom(peopleOfTeam(read)).as('people'),
      jsonArrayFrom(linesOfTeam(read)).as('lines'),
      jsonArrayFrom(schoolsOfTeam(read)).as('schools'),
    ])
}

function peopleOfTeam({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', sql.ref('team.id'))
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on, today))
    .groupBy(['staffMember.areaId', 'staffMember.id'])
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select(sql<boolean>`bool_or(membership.role = 'supervisor')`.as('supervises'))
}

function linesOfTeam({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('supervisionLine as line')
    .where('line.areaId', '=', areaId)
    .whereRef('line.teamId', '=', sql.ref('team.id'))
    .where('line.endsOn', 'is', null)
    .select(['line.id', 'line.workerId', 'line.supervisorId', 'line.everyWeeks', 'line.schoolId', 'line.version'])
}

/** Where the team works, each with the workers who are there most, so that the usual place can be suggested (CSW-19). */
function schoolsOfTeam({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('agreement')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'agreement.schoolId'),
    )
    .where('agreement.areaId', '=', areaId)
    .whereRef('agreement.teamId', '=', sql.ref('team.id'))
    .where('agreement.startsOn', '<=', today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', today)]))
    .orderBy('place.name')
    .select(['agreement.schoolId as id', 'place.name'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('assignment')
          .where('assignment.areaId', '=', areaId)
          .whereRef('assignment.teamId', '=', 'agreement.teamId')
          .whereRef('assignment.schoolId', '=', 'agreement.schoolId')
          .where('assignment.startsOn', '<=', today)
          .where((on) => on.or([on('assignment.endsOn', 'is', null), on('assignment.endsOn', '>=', today)]))
          .groupBy('assignment.staffId')
          .select('assignment.staffId')
          .select(sql<number>`count(*)::int`.as('days')),
      ).as('workers'),
    )
}

/** A line of a team that I supervise. */
export function selectLine(read: Read, lineId: string) {
  return read.db
    .selectFrom('supervisionLine as line')
    .where('line.areaId', '=', read.actor.areaId)
    .where('line.id', '=', lineId)
    .where('line.teamId', 'in', teamsISupervise(read))
    .select(['line.id', 'line.teamId', 'line.workerId', 'line.supervisorId', 'line.everyWeeks', 'line.schoolId'])
    .select(['line.startsOn', 'line.endsOn', 'line.version'])
}

/** The team of a line, as a sub-query: for who asks about the team before the line is read. */
export function teamOfLine(read: Read, lineId: string): Expression<string> {
  const line = read.db
    .selectFrom('supervisionLine')
    .where('supervisionLine.areaId', '=', read.actor.areaId)
    .where('supervisionLine.id', '=', lineId)
  return sql<string>`${line.select('supervisionLine.teamId')}`
}

export interface NewLine {
  readonly id: string
  readonly teamId: string
  readonly workerId: string
  readonly supervisorId: string
  readonly everyWeeks: number
  readonly schoolId: string | null
}

export function insertingLine(write: Write, line: NewLine) {
  const { areaId, id: madeBy } = write.actor
  return write.db.insertInto('supervisionLine').values({ areaId, madeBy, startsOn: write.today, ...line })
}
