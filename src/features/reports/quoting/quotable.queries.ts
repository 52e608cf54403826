import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { schoolYearOf } from '#features/attendance/marks.ts'
import { type OnCase, worksOnCase } from '#features/cases/whose-case.ts'
import { howOftenMet } from '#features/contacts/how-often-met.ts'
import type { Read } from '#platform/context.ts'

/**
 * Everything of the record that the author of a report may choose from, in one statement. What is for named people alone
 * is not asked for at all, whoever writes; what is sealed or not theirs is not there.
 */
export function quotableOfReport(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .where('helpCase.areaId', '=', areaId)
    .whereRef('helpCase.id', '=', sql.ref('report.case_id'))
    .select(['helpCase.childId', 'helpCase.aim', 'helpCase.childWords', 'helpCase.openedAt', 'team.definition'])
    .select((is) => [
      jsonArrayFrom(contacts(read, is)).as('contacts'),
      jsonArrayFrom(howOftenMet(read, is)).as('met'),
      jsonArrayFrom(needs(read, is)).as('needs'),
      jsonArrayFrom(actions(read, is)).as('actions'),
      jsonArrayFrom(reviews(read, is)).as('reviews'),
      jsonArrayFrom(strategies(read, is)).as('strategies'),
      jsonArrayFrom(observations(read, is)).as('observations'),
      jsonArrayFrom(assessments(read, is)).as('assessments'),
      jsonArrayFrom(marks(read, is)).as('marks'),
      worksOnCase(read, is).$castTo<boolean>().as('isTheirsToWorkOn'),
    ])
}

function contacts({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('contact')
    .innerJoin('contactText as said', (on) =>
      on
        .on('said.areaId', '=', areaId)
        .onRef('said.contactId', '=', 'contact.id')
        .onRef('said.textVersion', '=', 'contact.textVersion'),
    )
    .where('contact.areaId', '=', areaId)
    .whereRef('contact.caseId', '=', 'helpCase.id')
    .where('contact.inErrorAt', 'is', null)
    .where('contact.audience', '<>', 'named')
    .orderBy('contact.at', 'desc')
    .orderBy('contact.id')
    .limit(20)
    .select(['contact.id', 'contact.kind', 'contact.at', 'contact.withWhom'])
    .select(['said.content', 'said.childVoice', 'said.analysis'])
}

function needs({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('need')
    .where('need.areaId', '=', areaId)
    .whereRef('need.childId', '=', 'helpCase.childId')
    .orderBy('need.startedOn', (order) => order.asc().nullsLast())
    .orderBy('need.id')
    .limit(12)
    .select(['need.id', 'need.kind', 'need.other', 'need.endedOn'])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('needRating')
          .where('needRating.areaId', '=', areaId)
          .whereRef('needRating.childId', '=', 'need.childId')
          .whereRef('needRating.needId', '=', 'need.id')
          .where('needRating.severity', 'is not', null)
          .orderBy('needRating.onDay')
          .orderBy('needRating.id')
          .limit(30)
          .select(['needRating.onDay', 'needRating.severity']),
      ).as('ratings'),
    )
}

function actions({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.caseId', '=', 'helpCase.id')
    .where('action.audience', '<>', 'named')
    .where('action.tried', 'is not', null)
    .orderBy('action.answeredAt', 'desc')
    .orderBy('action.id')
    .limit(15)
    .select(['action.id', 'action.what', 'action.tried', 'action.whatHappened', 'action.answeredAt'])
}

function reviews({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('review')
    .where('review.areaId', '=', areaId)
    .whereRef('review.caseId', '=', 'helpCase.id')
    .where('review.heldOn', 'is not', null)
    .orderBy('review.heldOn', 'desc')
    .orderBy('review.id')
    .limit(6)
    .select(['review.id', 'review.heldOn', 'review.progress', 'review.rationale'])
}

function strategies({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('strategy')
    .where('strategy.areaId', '=', areaId)
    .whereRef('strategy.childId', '=', 'helpCase.childId')
    .where('strategy.endedOn', 'is', null)
    .orderBy('strategy.agreedAt')
    .orderBy('strategy.id')
    .limit(12)
    .select(['strategy.id', 'strategy.situation', 'strategy.what'])
    .select((of) =>
      of
        .selectFrom('strategyReview')
        .where('strategyReview.areaId', '=', areaId)
        .whereRef('strategyReview.strategyId', '=', 'strategy.id')
        .orderBy('strategyReview.reviewedAt', 'desc')
        .limit(1)
        .select('strategyReview.answer')
        .as('answer'),
    )
}

function observations({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('observation')
    .innerJoin('observationText as written', (on) =>
      on
        .on('written.areaId', '=', areaId)
        .onRef('written.observationId', '=', 'observation.id')
        .onRef('written.textVersion', '=', 'observation.textVersion'),
    )
    .where('observation.areaId', '=', areaId)
    .whereRef('observation.caseId', '=', 'helpCase.id')
    .where('observation.audience', '<>', 'named')
    .orderBy('observation.at', 'desc')
    .orderBy('observation.id')
    .limit(8)
    .select(['observation.id', 'observation.at', 'observation.place', 'written.seen', 'written.childVoice'])
}

function assessments({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('assessment')
    .innerJoin('assessmentText as written', (on) =>
      on
        .on('written.areaId', '=', areaId)
        .onRef('written.assessmentId', '=', 'assessment.id')
        .onRef('written.textVersion', '=', 'assessment.textVersion'),
    )
    .where('assessment.areaId', '=', areaId)
    .whereRef('assessment.caseId', '=', 'helpCase.id')
    .where('assessment.audience', '<>', 'named')
    .orderBy('assessment.onDay', 'desc')
    .orderBy('assessment.id')
    .limit(4)
    .select(['assessment.id', 'assessment.onDay', 'written.summary', 'written.childVoice'])
}

function marks({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('attendanceYear')
    .where('attendanceYear.areaId', '=', areaId)
    .whereRef('attendanceYear.childId', '=', 'helpCase.childId')
    .where('attendanceYear.year', '=', schoolYearOf(today))
    .orderBy('attendanceYear.id')
    .limit(4)
    .select('attendanceYear.marks')
}
