import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { seenAttendances } from '#features/contacts/contact-codes.ts'
import { issuesDue } from '#features/home-school/raised-due.ts'
import { liaisonsDue } from '#features/liaison/liaison-due.ts'
import { referralsToChase } from '#features/onward/referrals-of.ts'
import { updatesToKnow } from '#features/papers/updates-to-know.ts'
import { planReviewsDue, worksThatEndSoon } from '#features/plans/due-soon.ts'
import { aheadOfPlan, worksThatEnd } from '#features/remit/coming-to-an-end.ts'
import { reportsToPrepare } from '#features/reports/reports-to-prepare.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import { supervisionsDue } from '#features/supervision/supervision-due.ts'
import type { Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'

/** Of each kind: more than anybody has. */
const MOST = 500
const DAYS_AROUND = 400
/** Days before a promised plan’s day on which that is said: time enough for a meeting. */
export const PLAN_COMES_NEAR = 5

/** Everything of mine whose day has come, oldest first: rows that are not mine to see are not there. */
export async function selectDue(read: Read) {
  return read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(myReviews(read)).as('reviews'),
      jsonArrayFrom(myActions(read)).as('actions'),
      jsonArrayFrom(myReferrals(read)).as('referrals'),
      jsonArrayFrom(myContacts(read)).as('contacts'),
      jsonArrayFrom(myLateRequests(read)).as('lateRequests'),
      jsonArrayFrom(requestsWaitingForMe(read)).as('waitingRequests'),
      jsonArrayFrom(consultationsToBook(read)).as('consultationsToBook'),
      jsonArrayFrom(invitationsWithoutAnswer(read)).as('invitations'),
      jsonArrayFrom(plansPromised(read)).as('plansPromised'),
      jsonArrayFrom(worksEndingSoon(read)).as('worksEnding'),
      jsonArrayFrom(planReviewsDue(read)).as('planReviews'),
      jsonArrayFrom(worksThatEndSoon(read)).as('worksThatEnd'),
      jsonArrayFrom(updatesToKnow(read).limit(MOST)).as('planUpdates'),
      jsonArrayFrom(liaisonsDue(read)).as('liaisons'),
      jsonArrayFrom(reportsToPrepare(read)).as('reportsToPrepare'),
      jsonArrayFrom(supervisionsDue(read).limit(MOST)).as('supervisions'),
      jsonArrayFrom(issuesDue(read).limit(MOST)).as('raised'),
    ])
    .executeTakeFirstOrThrow()
}

function myReviews({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('review')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'review.caseId'))
    .where('review.areaId', '=', areaId)
    .where('review.heldOn', 'is', null)
    .where('review.dueOn', '<=', today)
    .where('helpCase.leadId', '=', id)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .orderBy('review.dueOn')
    .orderBy('review.id')
    .limit(MOST)
    .select(['review.id', 'review.dueOn', 'review.caseId', 'review.childId', 'helpCase.schoolId'])
}

function myActions({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .where('action.ownerStaffId', '=', id)
    .where('action.status', '=', sql.lit('open'))
    .where('action.dueOn', '<=', today)
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(MOST)
    .select(['action.id', 'action.dueOn', 'action.childId', 'action.schoolId'])
}

/** Other services that have not answered by the day they promised, on cases of mine; and a no that asks what now. */
function myReferrals(read: Read) {
  return referralsToChase(read)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .limit(MOST)
    .select(['referral.chaseOn as dueOn', 'referral.caseId', 'referral.childId', 'referral.schoolId'])
}

function myContacts({ db, actor: { areaId, id } }: Read) {
  return db
    .selectFrom('contact')
    .where('contact.areaId', '=', areaId)
    .where('contact.workerId', '=', id)
    .where('contact.textVersion', '=', sql.lit(0))
    .where('contact.inErrorAt', 'is', null)
    .where('contact.attendance', 'in', [...seenAttendances])
    .orderBy('contact.at')
    .orderBy('contact.id')
    .limit(MOST)
    .select(['contact.id', 'contact.at', 'contact.caseId', 'contact.childId', 'contact.schoolId'])
}

/** The next consultation of a cycle that I lead, once the one before is over and its time to be booked has come (HACK-26). */
function consultationsToBook({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('consultation')
    .innerJoin('consultationCycle as cycle', (on) =>
      on.on('cycle.areaId', '=', areaId).onRef('cycle.id', '=', 'consultation.cycleId'),
    )
    .leftJoin('consultation as before', (on) =>
      on
        .on('before.areaId', '=', areaId)
        .onRef('before.cycleId', '=', 'consultation.cycleId')
        .on((is) => is('before.number', '=', sql<number>`consultation.number - 1`)),
    )
    .where('consultation.areaId', '=', areaId)
    .where('consultation.facilitatorId', '=', id)
    .where('consultation.state', '=', sql.lit('planned'))
    .where('consultation.bookBy', '<=', today)
    .where('cycle.state', '=', sql.lit('under way'))
    .where((is) => is.or([is('before.id', 'is', null), is('before.state', '=', sql.lit('completed'))]))
    .orderBy('consultation.bookBy')
    .orderBy('consultation.id')
    .limit(MOST)
    .select(['consultation.id', 'consultation.bookBy as dueOn', 'consultation.caseId', 'consultation.childId'])
    .select('consultation.schoolId')
}

/** Whom I asked to a consultation, and who has not answered (HACK-14). */
function invitationsWithoutAnswer({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('consultationInvitation as invitation')
    .innerJoin('consultation', (on) =>
      on.on('consultation.areaId', '=', areaId).onRef('consultation.id', '=', 'invitation.consultationId'),
    )
    .where('invitation.areaId', '=', areaId)
    .where('invitation.sentBy', '=', id)
    .where('invitation.answer', 'is', null)
    .where('invitation.takenBackAt', 'is', null)
    .where('invitation.remindOn', '<=', today)
    .where('consultation.state', '<>', sql.lit('completed'))
    .orderBy('invitation.remindOn')
    .orderBy('invitation.id')
    .limit(MOST)
    .select(['invitation.id', 'invitation.remindOn as dueOn', 'invitation.caseId', 'invitation.childId'])
    .select('invitation.schoolId')
}

/** Work ahead of its plan, of a team that I supervise, where the plan’s day comes near or is over (CSW-32). */
function plansPromised(read: Read) {
  return aheadOfPlan(read)
    .where('planCheck.planDueOn', '<=', addDays(read.today, PLAN_COMES_NEAR))
    .where('planCheck.teamId', 'in', whereIWork(read, ['supervisor']))
    .where('helpRequest.caseId', 'is not', null)
    .select(sql<Day>`plan_check.plan_due_on`.as('dueOn'))
}

/** What a plan names for a period that is nearly over, on cases that I lead (CSW-26). */
function worksEndingSoon(read: Read) {
  return worksThatEnd(read).where('helpCase.leadId', '=', read.actor.id).limit(MOST)
}

/** What I asked for, and the promised day is over without an answer, or without help having begun. */
function myLateRequests(read: Read) {
  return requests(read)
    .where('request.raisedBy', '=', read.actor.id)
    .where('request.answerDueOn', '<', read.today)
    .where((is) =>
      is.or([
        is('request.status', 'in', ['awaiting screening', 'awaiting decision', 'accepted']),
        is.and([
          is('request.status', '=', 'allocated'),
          is('request.helpedFrom', 'is', null),
          is('request.helpedUntil', 'is', null),
        ]),
      ]),
    )
}

/** What nobody but I, or those who do the same as I, can answer. */
function requestsWaitingForMe(read: Read) {
  return requests(read)
    .where((is) => is.ref('request.isOpen'))
    .where('request.status', 'in', ['awaiting screening', 'awaiting decision'])
    .where('request.answerDueOn', '<=', read.today)
    .where((is) =>
      is.or([
        is.and([
          is('request.status', '=', sql.lit('awaiting screening')),
          is('request.schoolId', 'in', whereIWork(read, ['school lead'])),
        ]),
        is.and([
          is('request.status', '=', sql.lit('awaiting decision')),
          is('request.teamId', 'in', whereIWork(read, ['supervisor'])),
        ]),
      ]),
    )
}

function requests({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpRequest as request')
    .where('request.areaId', '=', areaId)
    .orderBy('request.answerDueOn')
    .orderBy('request.id')
    .limit(MOST)
    .select(['request.id', 'request.answerDueOn as dueOn', 'request.childId', 'request.schoolId'])
}

/** When these schools teach, around today: their own dates and those of the area. Which they are may be asked in the same statement. */
export async function selectSchoolDates(
  { db, actor: { areaId }, today }: Read,
  schools: readonly string[] | Expression<string[]>,
) {
  const those = 'toOperationNode' in schools ? schools : sql<string[]>`${[...schools]}::uuid[]`
  const [from, to] = [addDays(today, -DAYS_AROUND), addDays(today, DAYS_AROUND)]
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select('area.nation')
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('term')
          .where('term.areaId', '=', areaId)
          .where((or) => or.or([or('term.schoolId', 'is', null), or('term.schoolId', '=', or.fn.any(those))]))
          .where('term.endsOn', '>=', from)
          .where('term.startsOn', '<=', to)
          .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
      ).as('terms'),
      jsonArrayFrom(
        is
          .selectFrom('closedDay')
          .where('closedDay.areaId', '=', areaId)
          .where((or) => or.or([or('closedDay.schoolId', 'is', null), or('closedDay.schoolId', '=', or.fn.any(those))]))
          .where('closedDay.toDay', '>=', from)
          .where('closedDay.fromDay', '<=', to)
          .select(['closedDay.schoolId', 'closedDay.kind', 'closedDay.name'])
          .select(['closedDay.fromDay as from', 'closedDay.toDay as to']),
      ).as('closedDays'),
    ])
    .executeTakeFirstOrThrow()
}
