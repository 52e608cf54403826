import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { schoolYearOf } from '#features/attendance/marks.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'

type OfPlan = ExpressionBuilder<Tables, 'childPlan'>
const MOST = 25
/** Since when, as a day and as the moment on which it began. */
const since = sql<Day>`last_look.day`
const from = sql<Date>`(last_look.day::timestamp at time zone 'Europe/London')`

/**
 * What happened for the child of a plan since it was looked at last, in one statement: each part is what the reader may see of it. What
 * is for people by name is in no pack, for whoever reads it: a pack is for a table. Of a plan that was never agreed there is none.
 */
export function selectPack(read: Read, planId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('childPlan')
    .innerJoinLateral(
      (is) => lastLook(areaId, is).as('lastLook'),
      (on) => on.onTrue(),
    )
    .where('childPlan.areaId', '=', areaId)
    .where('childPlan.id', '=', planId)
    .select('lastLook.day as since')
    .select((among) => {
      const is: OfPlan = among as never
      return [
        jsonArrayFrom(countsOfContacts(areaId, is)).as('counts'),
        jsonArrayFrom(contactsSince(areaId, is)).as('contacts'),
        jsonArrayFrom(marks(read, is)).as('marks'),
        jsonArrayFrom(ratings(areaId, is)).as('ratings'),
        jsonArrayFrom(services(areaId, is)).as('services'),
        jsonArrayFrom(strategies(areaId, is)).as('strategies'),
        jsonArrayFrom(actions(areaId, is)).as('actions'),
        jsonArrayFrom(assessments(areaId, is)).as('assessments'),
      ]
    })
}

/** The last review that was held; before there was one, the day on which the plan was first agreed. */
function lastLook(areaId: number, is: OfPlan) {
  const held = is
    .selectFrom('planReview')
    .where('planReview.areaId', '=', areaId)
    .whereRef('planReview.planId', '=', 'childPlan.id')
    .select((all) => all.fn.max('planReview.heldOn').as('day'))
  return is
    .selectFrom('planVersion')
    .where('planVersion.areaId', '=', areaId)
    .whereRef('planVersion.planId', '=', 'childPlan.id')
    .orderBy('planVersion.number')
    .limit(1)
    .select(sql<Day>`coalesce(${held}, (plan_version.approved_at at time zone 'Europe/London')::date)`.as('day'))
}

function contacts(areaId: number, is: OfPlan) {
  return is
    .selectFrom('contact')
    .where('contact.areaId', '=', areaId)
    .whereRef('contact.childId', '=', 'childPlan.childId')
    .where('contact.at', '>=', from)
    .where('contact.inErrorAt', 'is', null)
    .where('contact.audience', '<>', sql.lit('named'))
}

function countsOfContacts(areaId: number, is: OfPlan) {
  return contacts(areaId, is)
    .groupBy(['contact.kind', 'contact.attendance'])
    .orderBy('contact.kind')
    .orderBy('contact.attendance')
    .select((all) => ['contact.kind', 'contact.attendance', all.fn.countAll<number>().as('count')])
}

/** The latest, each with how its note begins and what the child said. */
function contactsSince(areaId: number, is: OfPlan) {
  return contacts(areaId, is)
    .innerJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'contact.id')
        .onRef('contactText.textVersion', '=', 'contact.textVersion'),
    )
    .orderBy('contact.at', 'desc')
    .orderBy('contact.id')
    .limit(MOST)
    .select(['contact.id', 'contact.kind', 'contact.at', 'contact.attendance', 'contact.cancelledBy'])
    .select(['contact.audience', 'contactText.childVoice'])
    .select(sql<string>`left(contact_text.content, 300)`.as('content'))
}

/** What the registers of this school year say. */
function marks({ actor: { areaId }, today }: Read, is: OfPlan) {
  return is
    .selectFrom('attendanceYear')
    .where('attendanceYear.areaId', '=', areaId)
    .whereRef('attendanceYear.childId', '=', 'childPlan.childId')
    .where('attendanceYear.year', '=', schoolYearOf(today))
    .orderBy('attendanceYear.id')
    .select('attendanceYear.marks')
}

/** How hard each need was found to be, the first time first. */
function ratings(areaId: number, is: OfPlan) {
  return is
    .selectFrom('needRating')
    .innerJoin('need', (on) => on.on('need.areaId', '=', areaId).onRef('need.id', '=', 'needRating.needId'))
    .where('needRating.areaId', '=', areaId)
    .whereRef('needRating.childId', '=', 'childPlan.childId')
    .where('needRating.severity', 'is not', null)
    .orderBy('needRating.needId')
    .orderBy('needRating.onDay')
    .orderBy('needRating.id')
    .limit(100)
    .select(['needRating.needId', 'need.kind', 'need.other', 'needRating.onDay', 'needRating.severity'])
}

/** How the services that help the child name needs. */
function services(areaId: number, is: OfPlan) {
  return is
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .where('helpCase.areaId', '=', areaId)
    .whereRef('helpCase.childId', '=', 'childPlan.childId')
    .orderBy('helpCase.openedAt', 'desc')
    .orderBy('helpCase.id')
    .limit(5)
    .select('team.definition')
}

/** What is tried, and what was found of it since. */
function strategies(areaId: number, is: OfPlan) {
  return is
    .selectFrom('strategy')
    .leftJoin('strategyReview as found', (on) =>
      on
        .on('found.areaId', '=', areaId)
        .onRef('found.strategyId', '=', 'strategy.id')
        .on('found.reviewedAt', '>=', from),
    )
    .where('strategy.areaId', '=', areaId)
    .whereRef('strategy.childId', '=', 'childPlan.childId')
    .where((on) => on.or([on('strategy.endedOn', 'is', null), on('found.id', 'is not', null)]))
    .orderBy('strategy.agreedAt')
    .orderBy('strategy.id')
    .orderBy('found.reviewedAt')
    .limit(MOST)
    .select(['strategy.id', 'strategy.situation', 'strategy.what', 'found.onDay', 'found.answer', 'found.note'])
}

/** What is still open, and what was answered since. */
function actions(areaId: number, is: OfPlan) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.childId', '=', 'childPlan.childId')
    .where('action.audience', '<>', sql.lit('named'))
    .where((on) => on.or([on('action.status', '=', sql.lit('open')), on('action.answeredAt', '>=', from)]))
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(MOST)
    .select(['action.id', 'action.what', 'action.ownerKind', 'action.ownerName', 'action.dueOn', 'action.status'])
    .select(['action.tried', 'action.whatHappened', 'action.helpful', 'action.planNeedId'])
}

function assessments(areaId: number, is: OfPlan) {
  return is
    .selectFrom('assessment')
    .innerJoin('assessmentText as text', (on) =>
      on
        .on('text.areaId', '=', areaId)
        .onRef('text.assessmentId', '=', 'assessment.id')
        .onRef('text.textVersion', '=', 'assessment.textVersion'),
    )
    .where('assessment.areaId', '=', areaId)
    .whereRef('assessment.childId', '=', 'childPlan.childId')
    .where('assessment.onDay', '>=', since)
    .where('assessment.audience', '<>', sql.lit('named'))
    .orderBy('assessment.onDay', 'desc')
    .orderBy('assessment.id')
    .limit(5)
    .select(['assessment.id', 'assessment.onDay', 'assessment.audience', 'text.summary', 'text.childVoice'])
}
