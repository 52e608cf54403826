import { type ExpressionBuilder, sql } from 'kysely'
import { childNameColumns } from '#features/people/child.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import type { Report, ReportCall, Tables } from '#platform/db/tables.ts'

/** Of each list, more than anybody has. */
const MOST = 50

type OnTeam = ExpressionBuilder<Tables & { report: Report; call: ReportCall }, never>

/** Teams whose reports the actor may see: those they supervise today, and those for whose supervisors they cover. */
function teamsWhoseReportsISee(read: Read) {
  const { db, actor, today } = read
  const covered = db
    .selectFrom('teamCover')
    .where('teamCover.areaId', '=', actor.areaId)
    .where('teamCover.staffId', '=', actor.id)
    .where('teamCover.endedAt', 'is', null)
    .where('teamCover.startsOn', '<=', today)
    .where('teamCover.endsOn', '>=', today)
    .select('teamCover.teamId as organisationId')
  return whereIWork(read, ['supervisor']).unionAll(covered)
}

function reports({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('report')
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'report.authorId'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'report.childId'))
    .leftJoin('reportCall as call', (on) => on.on('call.areaId', '=', areaId).onRef('call.id', '=', 'report.callId'))
    .where('report.areaId', '=', areaId)
    .select(['report.id', 'report.childId', 'report.caseId', 'report.teamId', 'report.authorId', 'report.state'])
    .select(['report.sentAt', 'report.releasedAt', 'report.madeAt', 'call.at as meetingAt'])
    .select(['author.givenName as authorGiven', 'author.familyName as authorFamily'])
    .select([...childNameColumns])
}

/** What waits for me to see it, the next meeting and the longest wait first. For a wide query, or by itself. */
export function reportsToSee(read: Read) {
  return reports(read)
    .where('report.state', '=', sql.lit('with reviewer'))
    .where('report.authorId', '<>', read.actor.id)
    .where('report.teamId', 'in', teamsWhoseReportsISee(read))
    .orderBy('call.at', (order) => order.asc().nullsLast())
    .orderBy('report.sentAt')
    .orderBy('report.id')
    .limit(MOST)
}

/** What I am writing, or had returned. */
export function myReports(read: Read) {
  return reports(read)
    .where('report.authorId', '=', read.actor.id)
    .where('report.state', '<>', sql.lit('released'))
    .orderBy('report.madeAt', 'desc')
    .orderBy('report.id')
    .limit(MOST)
}

/** The reports of a case, the latest first. */
export function reportsOfCase(read: Read, caseId: string) {
  return reports(read)
    .where('report.caseId', '=', caseId)
    .orderBy('report.madeAt', 'desc')
    .orderBy('report.id')
    .limit(MOST)
}

function calls({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('reportCall as call')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'call.workerId'),
    )
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'call.childId'))
    .where('call.areaId', '=', areaId)
    .where('call.calledOffAt', 'is', null)
    .select(['call.id', 'call.childId', 'call.caseId', 'call.teamId', 'call.workerId', 'call.meetingKind', 'call.at'])
    .select(['call.wantsReport', 'call.wantsBrief', 'call.attended'])
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select([...childNameColumns])
    .select((is) => {
      const on = is as unknown as OnTeam
      return [
        is.exists(reportsDone(areaId, on)).$castTo<boolean>().as('hasReport'),
        is.exists(discussedInTime(areaId, on)).$castTo<boolean>().as('hasBrief'),
      ]
    })
}

/** A report of this call that was seen, or that left where nobody has to see it. */
function reportsDone(areaId: number, is: OnTeam) {
  return is
    .selectFrom('report')
    .where('report.areaId', '=', areaId)
    .whereRef('report.callId', '=', sql.ref('call.id'))
    .where('report.state', 'in', ['seen', 'released'])
    .select('report.id')
}

/** A verbal report that was discussed on a day not after the meeting’s. */
function discussedInTime(areaId: number, is: OnTeam) {
  return is
    .selectFrom('verbalReport')
    .where('verbalReport.areaId', '=', areaId)
    .whereRef('verbalReport.callId', '=', sql.ref('call.id'))
    .select('verbalReport.id')
}

/** Since a moment: those I am asked to, and those of the teams I supervise, each by itself: with “or”, those of all teams would be read. */
function callsOfMine(read: Read, since: Date) {
  const { db, actor } = read
  const later = () =>
    db
      .selectFrom('reportCall as mine')
      .where('mine.areaId', '=', actor.areaId)
      .where('mine.calledOffAt', 'is', null)
      .where('mine.at', '>=', since)
      .select('mine.id')
  return later()
    .where('mine.workerId', '=', actor.id)
    .union(later().where('mine.teamId', 'in', whereIWork(read, ['supervisor'])))
}

/** Meetings to come: those I am asked to, and those of the teams I supervise. */
export function callsToCome(read: Read) {
  return calls(read)
    .where('call.id', 'in', callsOfMine(read, read.now))
    .orderBy('call.at')
    .orderBy('call.id')
    .limit(MOST)
}

/** Meetings to come that I am asked to, where something I bring is still to do. */
export function callsToPrepare(read: Read) {
  return calls(read)
    .where('call.at', '>=', read.now)
    .where('call.workerId', '=', read.actor.id)
    .where((is) => lacksSomething(read, is as unknown as OnTeam))
    .orderBy('call.at')
    .orderBy('call.id')
    .limit(MOST)
}

function lacksSomething({ actor: { areaId } }: Read, is: OnTeam) {
  return is.or([
    is.and([sql<boolean>`call.wants_report`, is.not(is.exists(reportsDone(areaId, is)))]),
    is.and([sql<boolean>`call.wants_brief`, is.not(is.exists(discussedInTime(areaId, is)))]),
  ])
}

export function callsOfCase(read: Read, caseId: string) {
  return calls(read).where('call.caseId', '=', caseId).orderBy('call.at', 'desc').orderBy('call.id').limit(MOST)
}

/**
 * Meetings that were, without what was asked for: no verbal report discussed before (CSW-17), no written one that was seen
 * (CSW-15). Of the last half year, as far as the reader supervises the team or was asked.
 */
export function missedBeforeMeetings(read: Read) {
  return calls(read)
    .where('call.at', '<', read.now)
    .where('call.id', 'in', callsOfMine(read, new Date(read.now.getTime() - 183 * 86_400_000)))
    .where((is) => lacksSomething(read, is as unknown as OnTeam))
    .orderBy('call.at', 'desc')
    .orderBy('call.id')
    .limit(MOST)
}
