import { sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { childColumns, isWhereIWork, MOST } from './mine.queries.ts'
import { awaitsMe } from './requests-of-today.queries.ts'

/*
 * What somebody led, was to do or was asked, who has left or leaves within two weeks. Worked out whenever it is looked at: it is
 * there until somebody else has it, whoever read the notice.
 */

const DAYS_BEFORE = 14

/** Cases of my teams whose lead worker will not be there. */
export function casesLeftBehind(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoinLateral(whoIs(read, 'helpCase.leadId'), (on) => on.onTrue())
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .where(isWhereIWork(read, 'helpCase.teamId', ['supervisor']))
    .where((is) =>
      is.not(is.exists(theyWork(read).whereRef('membership.organisationId', '=', sql.ref('helpCase.teamId')))),
    )
    .orderBy('leaver.familyName')
    .orderBy('leaver.givenName')
    .orderBy('helpCase.id')
    .limit(MOST + 1)
    .select(['helpCase.id', ...leaverColumns, ...childColumns])
}

/** Requests of my schools on which they were asked for more. */
export function requestsLeftBehind(read: Read) {
  const { areaId } = read.actor
  const around = sql`(request.school_id, request.team_id, school.cluster_id)`
  return read.db
    .selectFrom('helpRequest as request')
    .innerJoinLateral(whoIs(read, 'request.raisedBy'), (on) => on.onTrue())
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'request.schoolId'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'request.childId'))
    .where('request.areaId', '=', areaId)
    .where((is) => is.ref('request.isOpen'))
    .where('request.status', 'in', awaitsMe)
    .where(isWhereIWork(read, 'request.schoolId', ['school lead']))
    .where((is) => is.not(is.exists(theyWork(read).where(sql<boolean>`membership.organisation_id in ${around}`))))
    .orderBy('leaver.familyName')
    .orderBy('leaver.givenName')
    .orderBy('request.id')
    .limit(MOST + 1)
    .select(['request.id', ...leaverColumns, ...childColumns])
}

/** Actions of my teams and schools, or that I agreed, whose owner works nowhere here any more. */
export function actionsLeftBehind(read: Read) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('action')
    .innerJoinLateral(whoIs(read, 'action.ownerStaffId'), (on) => on.onTrue())
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'action.childId'))
    .where('action.areaId', '=', areaId)
    .where('action.status', '=', sql.lit('open'))
    .where((is) =>
      is.or([
        isWhereIWork(read, 'action.teamId', ['supervisor']),
        is.and([is('action.teamId', 'is', null), isWhereIWork(read, 'action.schoolId', ['school lead'])]),
        is('action.agreedBy', '=', id),
      ]),
    )
    .where((is) => is.not(is.exists(theyWork(read))))
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(MOST + 1)
    .select(['action.id', ...leaverColumns, ...childColumns])
}

/**
 * The one person who had it, looked up for each that was found. The limit says so to Postgres: to have their names in order it would go through
 * everybody of the area, and compare each with all that was found.
 */
function whoIs({ db, actor: { areaId } }: Read, column: string) {
  return db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .whereRef('staffMember.id', '=', sql.ref(column))
    .limit(sql.lit(1))
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.active'])
    .as('leaver')
}

const leaverColumns = ['leaver.givenName as leaverGiven', 'leaver.familyName as leaverFamily'] as const

/** Where the leaver will still be in two weeks. */
function theyWork({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.staffId', '=', sql.ref('leaver.id'))
    .where(sql<boolean>`leaver.active`)
    .where((on) => isCurrent(on, addDays(today, DAYS_BEFORE)))
    .select('membership.id')
}
