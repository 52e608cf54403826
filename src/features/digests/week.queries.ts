import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import { seenAttendances } from '#features/contacts/contact-codes.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { addDays, weekday } from '#platform/dates/day.ts'
import { whereI } from './due.queries.ts'

/** Of one kind and one worker, or of the requests of a team: more than there are, so that a figure is never cut off. */
const MOST = 500
const WEEKS_UNSEEN = 3

/** The teams I supervise, with what waits in each and, for each worker, what they have in hand: one statement. */
export async function selectWeek(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('team.id', 'in', whereI(read, 'supervisor'))
    .orderBy('organisation.name')
    .orderBy('team.id')
    .select(['team.id', 'organisation.name'])
    .select(sql<number>`(team.definition ->> 'caseloadPerWte')::int`.as('caseloadPerWte'))
    .select([jsonArrayFrom(workers(read)).as('workers'), jsonArrayFrom(withoutReply(read)).as('withoutReply')])
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

/** Under way, and for three weeks nobody was met; of a new one, since it was opened. */
function notSeen(read: Read) {
  const since = new Date(read.now.getTime() - WEEKS_UNSEEN * 7 * 86_400_000)
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

/** Nobody has answered: the school has not looked, or the team has not decided. */
function withoutReply({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpRequest as request')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'request.childId'))
    .where('request.areaId', '=', areaId)
    .whereRef('request.teamId', '=', sql.ref('team.id'))
    .where('request.status', 'in', ['awaiting screening', 'awaiting decision'])
    .orderBy('request.answerDueOn')
    .orderBy('request.id')
    .limit(MOST)
    .select(['request.id', 'request.status', 'request.schoolId', 'request.answerDueOn as dueOn'])
    .select(['child.id as childId', ...childNameColumns])
}
