import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { checkOfRequest, worksBesideRequest } from '#features/remit/plan-beside-request.ts'
import { peopleAround } from './around-a-child.queries.ts'

/** Everything a page about one request shows, in one statement. */
export async function selectRequest(read: Read, requestId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpRequest')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpRequest.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'helpRequest.teamId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'),
    )
    .innerJoin('staffMember as referrer', (on) =>
      on.on('referrer.areaId', '=', areaId).onRef('referrer.id', '=', 'helpRequest.raisedBy'),
    )
    .leftJoin('staffMember as helper', (on) =>
      on.on('helper.areaId', '=', areaId).onRef('helper.id', '=', 'helpRequest.helperId'),
    )
    .where('helpRequest.areaId', '=', areaId)
    .where('helpRequest.id', '=', requestId)
    .selectAll('helpRequest')
    .select(['teamName.name as teamName', 'team.definition', 'school.name as schoolName', 'school.nation'])
    .select(['referrer.givenName as referrerGiven', 'referrer.familyName as referrerFamily'])
    .select(['helper.givenName as helperGiven', 'helper.familyName as helperFamily'])
    .select((is) => [
      worksBesideRequest(is, read).as('works'),
      checkOfRequest(is, read).as('check'),
      // In a school that the actor does not see, the child is not there: the request still is.
      jsonArrayFrom(
        is
          .selectFrom('child')
          .where('child.areaId', '=', areaId)
          .whereRef('child.id', '=', 'helpRequest.childId')
          .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
          .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress']),
      ).as('children'),
      jsonArrayFrom(
        is
          .selectFrom('requestStep')
          .innerJoin('staffMember as doer', (on) =>
            on.on('doer.areaId', '=', areaId).onRef('doer.id', '=', 'requestStep.doneBy'),
          )
          .where('requestStep.areaId', '=', areaId)
          .whereRef('requestStep.requestId', '=', 'helpRequest.id')
          .orderBy('requestStep.doneAt')
          .orderBy('requestStep.id')
          .select(['requestStep.id', 'requestStep.step', 'requestStep.decision', 'requestStep.reason'])
          .select(['requestStep.alternative', 'requestStep.doneAt', 'doer.givenName', 'doer.familyName']),
      ).as('steps'),
      jsonArrayFrom(
        is
          .selectFrom('need')
          .where('need.areaId', '=', areaId)
          .whereRef('need.requestId', '=', 'helpRequest.id')
          .orderBy('need.id')
          .select(['need.kind', 'need.other', 'need.startedOn']),
      ).as('needs'),
      jsonArrayFrom(
        is
          .selectFrom('consent')
          .where('consent.areaId', '=', areaId)
          .whereRef('consent.childId', '=', 'helpRequest.childId')
          .where('consent.purpose', '=', 'support')
          .orderBy('consent.onDay')
          .orderBy('consent.id')
          .select([
            'consent.answer',
            'consent.givenBy',
            'consent.givenByName',
            'consent.basis',
            'consent.scope',
            'consent.onDay',
          ]),
      ).as('consents'),
      jsonArrayFrom(
        is
          .selectFrom('helpRequest as other')
          .innerJoin('organisation as otherTeam', (on) =>
            on.on('otherTeam.areaId', '=', areaId).onRef('otherTeam.id', '=', 'other.teamId'),
          )
          .where('other.areaId', '=', areaId)
          .whereRef('other.childId', '=', 'helpRequest.childId')
          .whereRef('other.id', '<>', 'helpRequest.id')
          .orderBy('other.raisedAt', 'desc')
          .select(['other.id', 'other.raisedAt', 'other.status', 'other.sameAsId', 'other.worry'])
          .select('otherTeam.name as teamName'),
      ).as('others'),
      peopleAround(is, read, is.ref('helpRequest.schoolId').$castTo<string | null>(), (or) =>
        or('membership.organisationId', '=', is.ref('helpRequest.teamId') as never),
      ).as('people'),
    ])
    .executeTakeFirst()
}
