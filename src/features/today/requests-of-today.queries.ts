import { sql } from 'kysely'
import { openStatuses } from '#features/requests/help-request.ts'
import type { Read } from '#platform/context.ts'
import type { RequestStatus } from '#platform/db/tables.ts'
import { childColumns, MOST, whereIWork } from './mine.queries.ts'

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

/** What waits for the lead of one of my schools to look at it, the soonest first. */
export function requestsToScreen(read: Read) {
  return inOrderOfPromise(read, 'awaiting screening').where('request.schoolId', 'in', whereIWork(read, ['school lead']))
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

/** What waits for a supervisor of one of my teams, and whether an education manager is to agree first. */
export function requestsToDecide(read: Read) {
  const agreed = agreement(read).whereRef('step.requestId', '=', sql.ref('request.id'))
  return inOrderOfPromise(read, 'awaiting decision')
    .innerJoin('team', (on) => on.on('team.areaId', '=', read.actor.areaId).onRef('team.id', '=', 'request.teamId'))
    .where('request.teamId', 'in', whereIWork(read, ['supervisor']))
    .select((is) =>
      is
        .and([managerMustAgree, is.not(is.exists(agreed))])
        .$castTo<boolean>()
        .as('managerFirst'),
    )
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
    .where('helpRequest.status', 'in', [...openStatuses])
    .select([
      sql<number>`count(*) filter (where status = 'awaiting decision')`.as('toDecide'),
      sql<number>`count(*) filter (where status = 'accepted')`.as('waiting'),
      sql<string | null>`min(decided_at) filter (where status = 'accepted')`.as('waitingSince'),
      sql<number>`count(*) filter (where ${awaitsReply})`.as('withoutReply'),
      sql<number>`count(*) filter (where ${awaitsReply} and answer_due_on < ${read.today}::date)`.as('lateReplies'),
    ])
}

function inOrderOfPromise(read: Read, status: RequestStatus) {
  return requests(read).where('request.status', '=', status).orderBy('request.answerDueOn').orderBy('request.id')
}

function requests({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpRequest as request')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'request.childId'))
    .where('request.areaId', '=', areaId)
    .limit(MOST + 1)
    .select(['request.id', 'request.status', 'request.answerDueOn', ...childColumns])
}
