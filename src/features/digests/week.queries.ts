import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import { seenAttendances } from '#features/contacts/contact-codes.ts'
import { isCurrent } from '#features/staff/current.ts'
import { SEEN_WITHIN_DAYS } from '#features/supervision/agenda.ts'
import { runningOut } from '#features/training/expiring-training.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import { addDays, weekday } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { withoutReply } from './without-reply.queries.ts'

/** Of one kind and one worker, or of the requests of a team: more than there are, so that a figure is never cut off. */
const MOST = 500
/** Covers that begin in so many days are told already. */
const SOON_DAYS = 14

/** The teams I supervise, with what waits in each and, for each worker, what they have in hand: one statement. */
export async function selectWeek(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('team.id', 'in', whereIWork(read, ['supervisor']))
    .orderBy('organisation.name')
    .orderBy('team.id')
    .select(['team.id', 'organisation.name'])
    .select(sql<number>`(team.definition ->> 'caseloadPerWte')::int`.as('caseloadPerWte'))
    .select(sql<string[]>`array(select jsonb_array_elements_text(team.definition -> 'remit' -> 'guards'))`.as('guards'))
    .select([
      jsonArrayFrom(workers(read)).as('workers'),
      jsonArrayFrom(withoutReply(read)).as('withoutReply'),
      jsonArrayFrom(covers(read)).as('covers'),
    ])
    .execute()
}

function workers(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('membership')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', sql.ref('team.id'))
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where('worker.active', '=', true)
    .where((on) => isCurrent(on, read.today))
    .groupBy(['worker.areaId', 'worker.id'])
    .orderBy('worker.familyName')
    .orderBy('worker.id')
    .select(['worker.id', 'worker.givenName', 'worker.familyName', 'worker.wte'])
    .select([
      openCases(read).as('cases'),
      contactsLastWeek(read).as('contactsLastWeek'),
      reportsWaiting(read).as('reportsWaiting'),
      trainingRunningOut(read).as('trainingRunningOut'),
      jsonObjectFrom(nextSupervision(read)).as('supervision'),
      jsonObjectFrom(away(read)).as('away'),
      jsonArrayFrom(notSeen(read)).as('notSeen'),
      jsonArrayFrom(reviews(read)).as('reviews'),
      jsonArrayFrom(unwritten(read)).as('unwritten'),
      jsonArrayFrom(lateActions(read)).as('lateActions'),
    ])
}

function openCases({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .whereRef('helpCase.teamId', '=', sql.ref('team.id'))
    .whereRef('helpCase.leadId', '=', sql.ref('worker.id'))
    .select(sql<number>`count(*)::int`.as('cases'))
}

/** What they did from Monday to Sunday before this week: contacts that went ahead. */
function contactsLastWeek(read: Read) {
  const monday = addDays(read.today, 1 - weekday(read.today))
  return read.db
    .selectFrom('contact')
    .where('contact.areaId', '=', read.actor.areaId)
    .whereRef('contact.teamId', '=', sql.ref('team.id'))
    .whereRef('contact.workerId', '=', sql.ref('worker.id'))
    .where('contact.at', '>=', momentOf(addDays(monday, -7), '00:00'))
    .where('contact.at', '<', momentOf(monday, '00:00'))
    .where('contact.inErrorAt', 'is', null)
    .where('contact.attendance', 'in', [...seenAttendances])
    .select(sql<number>`count(*)::int`.as('n'))
}

function reportsWaiting({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('report')
    .where('report.areaId', '=', areaId)
    .whereRef('report.teamId', '=', sql.ref('team.id'))
    .whereRef('report.authorId', '=', sql.ref('worker.id'))
    .where('report.state', '=', sql.lit('with reviewer'))
    .select(sql<number>`count(*)::int`.as('n'))
}

function trainingRunningOut(read: Read) {
  return runningOut(read)
    .whereRef('trainingRecord.staffId', '=', sql.ref('worker.id'))
    .clearOrderBy()
    .select(sql<number>`count(*)::int`.as('n'))
}

/** The supervision of theirs that is to come in this team. */
function nextSupervision({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('supervision')
    .where('supervision.areaId', '=', areaId)
    .whereRef('supervision.workerId', '=', sql.ref('worker.id'))
    .whereRef('supervision.teamId', '=', sql.ref('team.id'))
    .where('supervision.state', '=', sql.lit('planned'))
    .limit(1)
    .select(['supervision.id', 'supervision.day', 'supervision.dueOn'])
}

/** Their cases are with others while they are away. */
function away({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('reassignment')
    .where('reassignment.areaId', '=', areaId)
    .whereRef('reassignment.workerId', '=', sql.ref('worker.id'))
    .whereRef('reassignment.teamId', '=', sql.ref('team.id'))
    .where('reassignment.state', '=', sql.lit('done'))
    .where('reassignment.untilDay', '>=', today)
    .orderBy('reassignment.untilDay', 'desc')
    .limit(1)
    .select('reassignment.untilDay')
}

/** Who stands in for the team’s supervisors, now or soon. */
function covers({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('teamCover as cover')
    .innerJoin('staffMember as standIn', (on) =>
      on.on('standIn.areaId', '=', areaId).onRef('standIn.id', '=', 'cover.staffId'),
    )
    .where('cover.areaId', '=', areaId)
    .whereRef('cover.teamId', '=', sql.ref('team.id'))
    .where('cover.endedAt', 'is', null)
    .where('cover.endsOn', '>=', today)
    .where('cover.startsOn', '<=', addDays(today, SOON_DAYS))
    .orderBy('cover.startsOn')
    .orderBy('cover.id')
    .limit(10)
    .select(['cover.startsOn', 'cover.endsOn', 'standIn.givenName', 'standIn.familyName'])
}

/** Under way, and for more than 14 days nobody was met, as in supervision; of a new one, since it was opened. */
function notSeen(read: Read) {
  const since = momentOf(addDays(read.today, -SEEN_WITHIN_DAYS), '00:00')
  return cases(read)
    .where('helpCase.status', 'in', ['open', 'active'])
    .where((is) => is(is.fn.coalesce('helpCase.lastContactAt', 'helpCase.openedAt'), '<', since))
    .orderBy((is) => is.fn.coalesce('helpCase.lastContactAt', 'helpCase.openedAt'))
    .orderBy('helpCase.id')
    .select((is) => is.fn.coalesce('helpCase.lastContactAt', 'helpCase.openedAt').as('since'))
}

/** Late, or due by the end of this week. */
function reviews(read: Read) {
  const { areaId } = read.actor
  return cases(read)
    .innerJoin('review', (on) => on.on('review.areaId', '=', areaId).onRef('review.caseId', '=', 'helpCase.id'))
    .where('review.heldOn', 'is', null)
    .where('review.dueOn', '<=', endOfWeek(read))
    .where('helpCase.status', '<>', sql.lit('closed'))
    .orderBy('review.dueOn')
    .orderBy('review.id')
    .select('review.dueOn')
}

const endOfWeek = ({ today }: Read) => addDays(today, 7 - weekday(today))

function cases({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpCase')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .whereRef('helpCase.teamId', '=', sql.ref('team.id'))
    .whereRef('helpCase.leadId', '=', sql.ref('worker.id'))
    .limit(MOST)
    .select(['helpCase.id', 'child.id as childId', ...childNameColumns])
}

function unwritten({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('contact')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'contact.childId'))
    .where('contact.areaId', '=', areaId)
    .whereRef('contact.teamId', '=', sql.ref('team.id'))
    .whereRef('contact.workerId', '=', sql.ref('worker.id'))
    .where('contact.textVersion', '=', sql.lit(0))
    .where('contact.inErrorAt', 'is', null)
    .where('contact.attendance', 'in', [...seenAttendances])
    .orderBy('contact.at')
    .orderBy('contact.id')
    .limit(MOST)
    .select(['contact.id', 'contact.at', 'contact.caseId', 'child.id as childId', ...childNameColumns])
}

function lateActions({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('action')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'action.childId'))
    .where('action.areaId', '=', areaId)
    .whereRef('action.teamId', '=', sql.ref('team.id'))
    .whereRef('action.ownerStaffId', '=', sql.ref('worker.id'))
    .where('action.status', '=', sql.lit('open'))
    .where('action.dueOn', '<', today)
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(MOST)
    .select(['action.id', 'action.dueOn', 'child.id as childId', ...childNameColumns])
}
