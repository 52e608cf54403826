import { isOnTheCase } from '#features/cases/on-the-case.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'

/** The request it came from, where the reader may see it. */
export function askedFor({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('helpRequest')
    .innerJoin('staffMember as referrer', (on) =>
      on.on('referrer.areaId', '=', areaId).onRef('referrer.id', '=', 'helpRequest.raisedBy'),
    )
    .where('helpRequest.areaId', '=', areaId)
    .whereRef('helpRequest.id', '=', 'helpCase.requestId')
    .select(['helpRequest.id', 'helpRequest.worry', 'helpRequest.childWords', 'helpRequest.hopedFor'])
    .select(['helpRequest.raisedAt', 'referrer.givenName', 'referrer.familyName'])
}

/** What the child struggles with now, the longest first. */
export function needs({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('need')
    .where('need.areaId', '=', areaId)
    .whereRef('need.childId', '=', 'helpCase.childId')
    .where('need.endedOn', 'is', null)
    .orderBy('need.startedOn', (order) => order.asc().nullsLast())
    .orderBy('need.id')
    .limit(20)
    .select(['need.id', 'need.kind', 'need.other', 'need.startedOn'])
}

export function peopleNow({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('caseMember')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
    )
    .where('caseMember.areaId', '=', areaId)
    .whereRef('caseMember.caseId', '=', 'helpCase.id')
    .where((on) => isOnTheCase(on, today))
    .orderBy('caseMember.caseRole')
    .orderBy('caseMember.startsOn')
    .limit(30)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle'])
    .select(['staffMember.employer', 'caseMember.caseRole', 'caseMember.startsOn', 'caseMember.endsOn'])
}

/** The one ahead, and those that were held, the latest first. */
export function reviews({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('review')
    .innerJoin('staffMember', (on) =>
      on
        .on('staffMember.areaId', '=', areaId)
        .on((by) => by('staffMember.id', '=', by.fn.coalesce('review.decidedBy', 'review.setBy'))),
    )
    .where('review.areaId', '=', areaId)
    .whereRef('review.caseId', '=', 'helpCase.id')
    .orderBy('review.heldOn', (order) => order.desc().nullsFirst())
    .orderBy('review.id', 'desc')
    .limit(20)
    .select(['review.kind', 'review.dueOn', 'review.heldOn', 'review.progress', 'review.outcome', 'review.rationale'])
    .select(['staffMember.givenName', 'staffMember.familyName'])
}

/** The last answer for each purpose. */
export function consents({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('consent')
    .where('consent.areaId', '=', areaId)
    .whereRef('consent.childId', '=', 'helpCase.childId')
    .distinctOn('consent.purpose')
    .orderBy('consent.purpose')
    .orderBy('consent.onDay', 'desc')
    .orderBy('consent.recordedAt', 'desc')
    .select(['consent.purpose', 'consent.answer', 'consent.givenBy', 'consent.onDay'])
}
