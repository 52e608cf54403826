import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { hasNotEnded } from '#features/cases/on-the-case.ts'
import { seenAttendances } from '#features/contacts/contact-codes.ts'
import { referralsToChase } from '#features/onward/referrals-of.ts'
import { isCurrent } from '#features/staff/current.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { childColumns, isWhereIWork, MOST } from './mine.queries.ts'

const DAYS_AHEAD = 7

/** My actions that are open, the soonest first. */
export function myActions({ db, actor: { areaId, id } }: Read) {
  return db
    .selectFrom('action')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'action.childId'))
    .where('action.areaId', '=', areaId)
    .where('action.ownerStaffId', '=', id)
    .where('action.status', '=', sql.lit('open'))
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(MOST + 1)
    .select(['action.id', 'action.what', 'action.dueOn', ...childColumns])
}

/** Children of my schools for whom something that was agreed is late, whoever owns it. */
export function overdueInMySchools(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom(lateByChild(read).as('late'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'late.childId'))
    .orderBy('late.dueOn')
    .orderBy('late.childId')
    .limit(MOST + 1)
    .select(childColumns)
    .select(['late.actions', 'late.dueOn'])
}

/** In the order of the list already, so that no more children are looked up than it shows. */
function lateByChild(read: Read) {
  return read.db
    .selectFrom('action')
    .where('action.areaId', '=', read.actor.areaId)
    .where('action.status', '=', sql.lit('open'))
    .where('action.dueOn', '<', read.today)
    .where('action.childId', 'is not', null)
    .where(isWhereIWork(read, 'action.schoolId', ['school lead']))
    .groupBy('action.childId')
    .orderBy(sql`min(action.due_on)`)
    .orderBy('action.childId')
    .select(['action.childId', sql<number>`count(*)`.as('actions'), sql<string>`min(action.due_on)`.as('dueOn')])
}

/** What happened and is still to be written down, with the hours in which the service promises it (CSW-11). */
export function contactsToWriteUp({ db, actor: { areaId, id } }: Read) {
  return db
    .selectFrom('contact')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'contact.teamId'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'contact.childId'))
    .where('contact.areaId', '=', areaId)
    .where('contact.workerId', '=', id)
    .where('contact.textVersion', '=', sql.lit(0))
    .where('contact.inErrorAt', 'is', null)
    .where('contact.attendance', 'in', [...seenAttendances])
    .orderBy('contact.at')
    .orderBy('contact.id')
    .limit(MOST + 1)
    .select(['contact.id', 'contact.at', 'contact.caseId', ...childColumns])
    .select(sql<number>`(team.definition ->> 'writtenUpWithinHours')::int`.as('withinHours'))
}

/** When the contacts of my teams were that nobody has written up, whoever made them. */
export function unwrittenInMyTeams(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('contact')
    .where('contact.areaId', '=', areaId)
    .where(isWhereIWork(read, 'contact.teamId', ['supervisor']))
    .where('contact.textVersion', '=', sql.lit(0))
    .where('contact.inErrorAt', 'is', null)
    .where('contact.attendance', 'in', [...seenAttendances])
    .orderBy('contact.at')
    .limit(500)
    .select('contact.at')
}

/** My cases that are under way, those where nobody was met for longest first. */
export function myCases(read: Read) {
  const { areaId, id } = read.actor
  return cases(read)
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .where('helpCase.leadId', '=', id)
    .where('helpCase.status', 'in', ['open', 'active'])
    .orderBy('helpCase.lastContactAt', (by) => by.asc().nullsFirst())
    .orderBy('helpCase.openedAt')
    .limit(2 * MOST + 1)
    .select(['helpCase.id', 'helpCase.openedAt', 'helpCase.lastContactAt'])
    .select(['helpCase.firstChildContactAt', 'helpCase.firstParentContactAt'])
    .select(sql<number>`(team.definition -> 'promises' ->> 'firstContactWithin')::int`.as('firstContactWithin'))
}

/** Reviews of my cases that are due, or soon will be (HACK-11). */
export function myReviews(read: Read) {
  return reviews(read)
    .where('helpCase.leadId', '=', read.actor.id)
    .where('review.teamId', 'in', whereIWork(read, ['practitioner', 'supervisor']))
    .where('review.dueOn', '<=', addDays(read.today, DAYS_AHEAD))
}

/** Reviews in the teams I supervise whose day has passed. */
export function lateReviews(read: Read) {
  return reviews(read)
    .where('review.teamId', 'in', whereIWork(read, ['supervisor']))
    .where('review.dueOn', '<', read.today)
}

/** Referrals of my cases to which an answer is due, or that were not accepted and ask what now. */
export function myReferrals(read: Read) {
  const { areaId } = read.actor
  return referralsToChase(read)
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'referral.childId'))
    .limit(MOST + 1)
    .select(childColumns)
}

function reviews(read: Read) {
  const { areaId } = read.actor
  return cases(read)
    .innerJoin('review', (on) => on.on('review.areaId', '=', areaId).onRef('review.caseId', '=', 'helpCase.id'))
    .innerJoin('staffMember as lead', (on) =>
      on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'helpCase.leadId'),
    )
    .where('review.heldOn', 'is', null)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .orderBy('review.dueOn')
    .orderBy('review.id')
    .limit(MOST + 1)
    .select(['helpCase.id', 'review.dueOn', 'lead.givenName as leadGiven', 'lead.familyName as leadFamily'])
}

function cases({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpCase')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .select(childColumns)
}

/** Cases that I was put on, and do not lead, in the last two weeks: a partner, a teacher, a co-worker. */
export function casesIAmOn(read: Read) {
  const { areaId, id } = read.actor
  return cases(read)
    .innerJoin('caseMember', (on) =>
      on.on('caseMember.areaId', '=', areaId).onRef('caseMember.caseId', '=', 'helpCase.id'),
    )
    .where('caseMember.staffId', '=', id)
    .where('caseMember.caseRole', '<>', 'lead worker')
    .where((on) => hasNotEnded(on, read.today))
    .where('helpCase.status', '<>', sql.lit('closed'))
    .orderBy('caseMember.startsOn', 'desc')
    .orderBy('caseMember.id')
    .limit(MOST + 1)
    .select(['helpCase.id', 'caseMember.caseRole'])
}

/** My teams: who works there, how much, and with how many open cases. Full time is 1 (HAST-3). */
export function caseloads(read: Read) {
  const { areaId } = read.actor
  const openCases = read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .whereRef('helpCase.teamId', '=', sql.ref('membership.organisation_id'))
    .whereRef('helpCase.leadId', '=', sql.ref('person.id'))
    .select(sql<number>`count(*)::int`.as('cases'))
  const people = read.db
    .selectFrom('membership')
    .innerJoin('staffMember as person', (on) =>
      on.on('person.areaId', '=', areaId).onRef('person.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', sql.ref('team.id'))
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where('person.active', '=', true)
    .where((on) => isCurrent(on, read.today))
    .orderBy('person.familyName')
    .orderBy('person.id')
    .select(['person.id', 'person.givenName', 'person.familyName', 'person.wte', 'membership.role'])
    .select(openCases.as('cases'))
  return read.db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('team.id', 'in', whereIWork(read, ['supervisor']))
    .orderBy('organisation.name')
    .select(['team.id', 'organisation.name'])
    .select(sql<number>`(team.definition ->> 'caseloadPerWte')::int`.as('caseloadPerWte'))
    .select(jsonArrayFrom(people).as('people'))
}
