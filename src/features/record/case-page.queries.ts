import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { hasPlaceOnCase, supervisesCase } from '#features/cases/whose-case.ts'
import { latestCycle } from '#features/consultations/cycle-of-case.ts'
import { pagesOfCase } from '#features/family/pages-of-case.ts'
import { balanceOfCase, visitsOfCase } from '#features/home-school/home-of-case.tsx'
import { liaisonOfCase } from '#features/liaison/liaison-of.ts'
import { strategiesOfCase } from '#features/observations/strategies-of-case.ts'
import { referralsOfCase } from '#features/onward/referrals-of.ts'
import { remitOfCase } from '#features/remit/remit-of-case.ts'
import type { Read } from '#platform/context.ts'
import { once } from '#platform/once.ts'
import { askedFor, consents, needs, peopleNow, reviews } from './around-the-case.queries.ts'
import {
  answeredActions,
  contactsLately,
  contactsOfCase,
  countOfContacts,
  openActions,
  saidLately,
  toWriteUp,
} from './done-for-the-case.queries.ts'

/**
 * Everything the page of a case shows, in one statement. Each part is what the reader may see of it: what they may not
 * is neither there nor counted. So of the case’s own dates of contacts only the first are asked for, for those who make them.
 */
export const selectCasePage = once((read: Read, caseId: string) => {
  const { areaId } = read.actor
  return read.db
    .with(
      (part) => part('theirContact').materialized(),
      () => contactsOfCase(read, caseId),
    )
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'helpCase.teamId'),
    )
    .innerJoin('staffMember as lead', (on) =>
      on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'helpCase.leadId'),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.schoolId', 'helpCase.status', 'helpCase.aim'])
    .select(['helpCase.childWords', 'helpCase.openedAt', 'helpCase.reviewOn', 'helpCase.pausedUntil'])
    .select(['helpCase.pausedReason', 'helpCase.closedAt', 'helpCase.outcome', 'helpCase.outcomeNote'])
    .select(['helpCase.firstChildContactAt', 'helpCase.firstParentContactAt'])
    .select(['helpCase.wayBack', 'helpCase.whyActionsStay', 'teamName.name as teamName', 'team.definition'])
    .select(['lead.givenName as leadGiven', 'lead.familyName as leadFamily'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is)).as('child'),
      jsonObjectFrom(askedFor(read, is)).as('request'),
      jsonArrayFrom(needs(read, is)).as('needs'),
      jsonArrayFrom(peopleNow(read, is)).as('people'),
      jsonArrayFrom(reviews(read, is)).as('reviews'),
      jsonArrayFrom(consents(read, is)).as('consents'),
      jsonArrayFrom(openActions(read, is)).as('openActions'),
      jsonArrayFrom(answeredActions(read, is)).as('answeredActions'),
      jsonArrayFrom(contactsLately(read, is)).as('contacts'),
      countOfContacts(is).as('contactCount'),
      jsonObjectFrom(saidLately(read, is)).as('said'),
      jsonArrayFrom(toWriteUp(read, is)).as('toWriteUp'),
      jsonObjectFrom(latestCycle(read, is)).as('cycle'),
      jsonArrayFrom(referralsOfCase(read, is)).as('referrals'),
      jsonArrayFrom(pagesOfCase(read, is)).as('familyPages'),
      remitOfCase(read, is).as('remit'),
      jsonArrayFrom(strategiesOfCase(read, is)).as('strategies'),
      jsonObjectFrom(balanceOfCase(read, is)).as('balance'),
      jsonArrayFrom(visitsOfCase(read, is)).as('visits'),
      hasPlaceOnCase(read, is).$castTo<boolean>().as('hasPlace'),
      supervisesCase(read, is).$castTo<boolean>().as('isTheirsToSupervise'),
    ])
    .select((is) => liaisonOfCase(read, is))
})
