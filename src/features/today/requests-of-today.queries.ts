import { sql } from 'kysely'
import { openStatuses } from '#features/requests/help-request.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import type { RequestStatus } from '#platform/db/tables.ts'
import { childColumns, MOST } from './mine.queries.ts'

const DAYS_OF_NEWS = 14
/** It goes on when the person who asked has said more. */
export const awaitsMe: readonly RequestStatus[] = ['needs detail', 'more detail asked']

/** What I asked for: what is still open, and what was answered in the last two weeks. */
export function myRequests(read: Read) {
  const { areaId, id } = read.actor
  const news = new Date(read.now.getTime() - DAYS_OF_NEWS * 86_400_000)
  return requests(read)
    .leftJoin('staffMember as helper', (on) =>
      on.on('helper.areaId', '=', areaId).onRef('helper.id', '=', 'request.helperId'),
    )
    .where('request.raisedBy', '=', id)
    .where('request.status', '<>', 'withdrawn')
    .where((is) =>
      is.or([
        is('request.status', 'in', [...openStatuses]),
        is('request.decidedAt', '>', news),
        is('request.allocatedAt', '>', news),
      ]),
    )
    .orderBy((is) => is('request.status', 'in', [...awaitsMe]), 'desc')
    .orderBy('request.raisedAt', 'desc')
    .orderBy('request.id', 'desc')
    .select(['helper.givenName as helperGiven', 'helper.familyName as helperFamily'])
    .select(['request.helpedFrom', 'request.helpedUntil'])
}

/** Nobody has answered: those of my schools and my teams, what waits for me first, and then by the day that was promised. */
export function requestsWithoutReply(read: Read) {
  const { areaId } = read.actor
  const forMe = sql<boolean>`(request.status = 'awaiting screening' and ${iLead(read)})
    or (request.status = 'awaiting decision' and ${iSupervise(read)} and not ${managerFirst(read)})`
  return requests(read)
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'request.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'request.teamId'),
    )
    .where((is) => is.ref('request.isOpen'))
    .where('request.status', 'in', withoutReply)
    .where(sql<boolean>`(${iLead(read)} or ${iSupervise(read)})`)
    .orderBy(forMe, 'desc')
    .orderBy('request.answerDueOn')
    .orderBy('request.id')
    .select(['teamName.name as teamName', forMe.as('forMe')])
    .select(sql<boolean>`request.status = 'awaiting decision' and ${managerFirst(read)}`.as('managerFirst'))
}

/** The schools of those, whose days are counted. */
export function schoolsThatWait(read: Read) {
  return read.db
    .selectFrom('helpRequest as request')
    .where('request.areaId', '=', read.actor.areaId)
    .where((is) => is.ref('request.isOpen'))
    .where('request.status', 'in', [...withoutReply, 'accepted'])
    .where(sql<boolean>`(${iLead(read)} or ${iSupervise(read)})`)
    .select('request.schoolId as organisationId')
}

const withoutReply = ['awaiting screening', 'awaiting decision'] as const satisfies readonly RequestStatus[]
const iLead = (read: Read) => sql<boolean>`request.school_id in ${whereIWork(read, ['school lead'])}`
const iSupervise = (read: Read) => sql<boolean>`request.team_id in ${whereIWork(read, ['supervisor'])}`

/** An education manager is to agree, and has not. */
function managerFirst(read: Read) {
  const agreed = agreement(read).whereRef('step.requestId', '=', sql.ref('request.id'))
  return sql<boolean>`(${managerMustAgree} and not exists ${agreed})`
}

/** What waits for the education manager of one of my clusters (CSW-41). */
export function requestsToAgree(read: Read) {
  const { areaId } = read.actor
  return inOrderOfPromise(read, 'awaiting decision')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'request.teamId'))
    .where(managerMustAgree)
    .where((is) => is.not(is.exists(agreement(read).whereRef('step.requestId', '=', sql.ref('request.id')))))
    .where(
      'request.schoolId',
      'in',
      read.db
        .selectFrom('school')
        .where('school.areaId', '=', areaId)
        .where('school.clusterId', 'in', whereIWork(read, ['education manager']))
        .select('school.id'),
    )
}

function agreement({ db, actor }: Read) {
  return db
    .selectFrom('requestStep as step')
    .where('step.areaId', '=', actor.areaId)
    .where('step.step', '=', 'education manager')
    .where('step.decision', '=', 'agreed')
    .select('step.id')
}

const managerMustAgree = sql<boolean>`(team.definition -> 'steps' ->> 'educationManagerAgrees')::boolean`

/** Who waits for somebody to be found, those with the earliest promise first. */
export function waitingList(read: Read) {
  return inOrderOfPromise(read, 'accepted').where('request.teamId', 'in', whereIWork(read, ['supervisor']))
}

/** How many requests of my teams are open, how many wait, since when, and to how many nobody has replied in time. */
export function teamFigures(read: Read) {
  const { areaId } = read.actor
  const awaitsReply = sql`status in ('awaiting screening', 'awaiting decision')`
  return read.db
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', areaId)
    .where('helpRequest.teamId', 'in', whereIWork(read, ['supervisor']))
    .where((is) => is.ref('helpRequest.isOpen'))
    .select([
      sql<number>`count(*) filter (where status = 'awaiting decision')`.as('toDecide'),
      sql<number>`count(*) filter (where status = 'accepted')`.as('waiting'),
      sql<string | null>`min(decided_at) filter (where status = 'accepted')`.as('waitingSince'),
      sql<number>`count(*) filter (where ${awaitsReply})`.as('withoutReply'),
      sql<number>`count(*) filter (where ${awaitsReply} and answer_due_on < ${read.today}::date)`.as('lateReplies'),
    ])
}

function inOrderOfPromise(read: Read, status: RequestStatus) {
  return requests(read)
    .where((is) => is.ref('request.isOpen'))
    .where('request.status', '=', status)
    .orderBy('request.answerDueOn')
    .orderBy('request.id')
}

function requests({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpRequest as request')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'request.childId'))
    .where('request.areaId', '=', areaId)
    .limit(MOST + 1)
    .select(['request.id', 'request.status', 'request.schoolId', 'request.answerDueOn', ...childColumns])
}
