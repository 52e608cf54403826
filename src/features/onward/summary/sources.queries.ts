import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { type OnCase, supervisesCase, worksOnCase } from '#features/cases/whose-case.ts'
import { howOftenMet } from '#features/contacts/how-often-met.ts'
import type { Read } from '#platform/context.ts'
import { consents, siblings, withResponsibility } from '../family.queries.ts'

/**
 * All that a referral may be written from, in one statement. Only what everybody on the case may read is offered to leave:
 * a note for the service alone, or for named people, is not asked for at all, whoever writes the referral. What is sealed or
 * protected is not there.
 */
export function selectSources(read: Read, caseId: string) {
  return sources(read).where('helpCase.id', '=', caseId)
}

/** The same, of the case of a referral that the reader may see. */
export function sourcesOfReferral(read: Read, referralId: string) {
  const { areaId } = read.actor
  return sources(read).where((is) =>
    is(
      'helpCase.id',
      '=',
      is
        .selectFrom('onwardReferral as referral')
        .where('referral.areaId', '=', areaId)
        .where('referral.id', '=', referralId)
        .select('referral.caseId'),
    ),
  )
}

function sources(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'helpCase.teamId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'),
    )
    .where('helpCase.areaId', '=', areaId)
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.schoolId', 'helpCase.teamId', 'helpCase.requestId'])
    .select(['helpCase.leadId', 'helpCase.status', 'helpCase.aim', 'helpCase.childWords', 'helpCase.openedAt'])
    .select(['team.definition', 'teamName.name as teamName', 'school.name as schoolName', 'school.nation'])
    .select((is) => [
      jsonObjectFrom(theChild(read, is)).as('child'),
      jsonObjectFrom(theRequest(read, is)).as('request'),
      jsonArrayFrom(theNeeds(read, is)).as('needs'),
      jsonArrayFrom(whatWasTried(read, is)).as('actions'),
      jsonArrayFrom(theReviews(read, is)).as('reviews'),
      jsonArrayFrom(howOftenMet(read, is)).as('meetings'),
      jsonArrayFrom(ownWords(read, is)).as('ownWords'),
      jsonArrayFrom(views(read, is)).as('views'),
      jsonArrayFrom(withResponsibility(read, is)).as('adults'),
      jsonArrayFrom(siblings(read, is)).as('siblings'),
      jsonArrayFrom(consents(read, is)).as('consents'),
      worksOnCase(read, is).$castTo<boolean>().as('isTheirsToWorkOn'),
      supervisesCase(read, is).$castTo<boolean>().as('isTheirsToSupervise'),
    ])
}

function theChild({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('child')
    .where('child.areaId', '=', areaId)
    .whereRef('child.id', '=', 'helpCase.childId')
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress', 'child.knownTo'])
}

/** The request it came from, where the writer may see it. */
function theRequest({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', areaId)
    .whereRef('helpRequest.id', '=', 'helpCase.requestId')
    .select(['helpRequest.worry', 'helpRequest.whatWasTried', 'helpRequest.strengths', 'helpRequest.childWords'])
    .select(['helpRequest.parentView', 'helpRequest.hopedFor', 'helpRequest.raisedAt', 'helpRequest.raisedBy'])
}

function theNeeds({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('need')
    .where('need.areaId', '=', areaId)
    .whereRef('need.childId', '=', 'helpCase.childId')
    .orderBy('need.endedOn', (order) => order.desc().nullsFirst())
    .orderBy('need.startedOn', (order) => order.asc().nullsLast())
    .orderBy('need.id')
    .limit(12)
    .select(['need.id', 'need.kind', 'need.other', 'need.startedOn', 'need.endedOn', 'need.endedHow'])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('needRating')
          .where('needRating.areaId', '=', areaId)
          .whereRef('needRating.childId', '=', 'need.childId')
          .whereRef('needRating.needId', '=', 'need.id')
          .orderBy('needRating.onDay')
          .orderBy('needRating.id')
          .limit(30)
          .select(['needRating.onDay', 'needRating.severity', 'needRating.progress']),
      ).as('ratings'),
    )
}

function whatWasTried({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.caseId', '=', 'helpCase.id')
    .where('action.audience', '=', 'case')
    .where('action.tried', 'is not', null)
    .orderBy('action.answeredAt')
    .orderBy('action.id')
    .limit(30)
    .select(['action.id', 'action.what', 'action.place', 'action.ownerKind', 'action.tried', 'action.whatHappened'])
    .select(['action.helpful', 'action.answeredAt'])
}

function theReviews({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('review')
    .where('review.areaId', '=', areaId)
    .whereRef('review.caseId', '=', 'helpCase.id')
    .where('review.heldOn', 'is not', null)
    .orderBy('review.heldOn')
    .orderBy('review.id')
    .limit(10)
    .select(['review.id', 'review.heldOn', 'review.progress', 'review.rationale'])
}

/** What the child said, as notes that everybody on the case may read have it. */
function ownWords({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('contact')
    .innerJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'contact.id')
        .onRef('contactText.textVersion', '=', 'contact.textVersion'),
    )
    .where('contact.areaId', '=', areaId)
    .whereRef('contact.caseId', '=', 'helpCase.id')
    .where('contact.inErrorAt', 'is', null)
    .where('contact.audience', '=', 'case')
    .where('contactText.childVoice', 'is not', null)
    .orderBy('contact.at', 'desc')
    .limit(5)
    .select(['contact.id', 'contact.at', 'contactText.childVoice as words'])
}

/** What each party said at the consultations. */
function views({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('consultationView as view')
    .innerJoin('consultation', (on) =>
      on.on('consultation.areaId', '=', areaId).onRef('consultation.id', '=', 'view.consultationId'),
    )
    .where('view.areaId', '=', areaId)
    .whereRef('view.caseId', '=', 'helpCase.id')
    .orderBy('consultation.number', 'desc')
    .orderBy('view.party')
    .orderBy('view.question')
    .limit(16)
    .select(['view.consultationId', 'view.party', 'view.question', 'view.words', 'view.keptAt'])
}
