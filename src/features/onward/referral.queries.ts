import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { type OnCase, supervisesCase, worksOnCase } from '#features/cases/whose-case.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import type { OnwardReferral, Tables } from '#platform/db/tables.ts'

function referralOnItsCase({ db, actor: { areaId } }: Read, referralId: string) {
  return db
    .selectFrom('onwardReferral as referral')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'referral.caseId'))
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'referral.schoolId'),
    )
    .where('referral.areaId', '=', areaId)
    .where('referral.id', '=', referralId)
    .selectAll('referral')
    .select(['helpCase.leadId', 'helpCase.status as caseStatus', 'helpCase.requestId', 'school.nation'])
}

type OnReferral = ExpressionBuilder<Tables & { referral: OnwardReferral }, 'referral' | 'helpCase'>

/** A referral with everything its pages show; of what is said in it, only what the reader may read. */
export function selectReferral(read: Read, referralId: string) {
  const { areaId } = read.actor
  return referralOnItsCase(read, referralId)
    .innerJoin('staffMember as lead', (on) =>
      on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'helpCase.leadId'),
    )
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'referral.teamId'),
    )
    .leftJoin('directoryService as service', (on) =>
      on.on('service.areaId', '=', areaId).onRef('service.id', '=', 'referral.serviceId'),
    )
    .select(['lead.givenName as leadGiven', 'lead.familyName as leadFamily', 'lead.jobTitle as leadTitle'])
    .select(['teamName.name as teamName', 'service.state as serviceState', 'service.waitWeeks as serviceWaitWeeks'])
    .select(['service.applicationProcess as howToRefer', 'service.contactPoint as whereToRefer'])
    .select(['service.webPage as serviceWebPage'])
    .select((builder) => {
      const on = builder as unknown as OnCase
      const is = builder as unknown as OnReferral
      return [
        jsonObjectFrom(childOfCase(read, on)).as('child'),
        jsonObjectFrom(theDraft(read, is)).as('draft'),
        jsonArrayFrom(letters(read, is)).as('letters'),
        jsonArrayFrom(steps(read, is)).as('steps'),
        jsonArrayFrom(consents(read, is)).as('consents'),
        jsonObjectFrom(consentItWasSentWith(read, is)).as('consent'),
        worksOnCase(read, on).$castTo<boolean>().as('isTheirsToWorkOn'),
        supervisesCase(read, on).$castTo<boolean>().as('isTheirsToSupervise'),
      ]
    })
}

function theDraft({ actor: { areaId } }: Read, is: OnReferral) {
  return is
    .selectFrom('onwardDraft as draft')
    .where('draft.areaId', '=', areaId)
    .whereRef('draft.referralId', '=', 'referral.id')
    .select(['draft.why', 'draft.content', 'draft.leftOut', 'draft.byHand', 'draft.before', 'draft.changedAt'])
}

function letters({ actor: { areaId } }: Read, is: OnReferral) {
  return is
    .selectFrom('onwardLetter as letter')
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'letter.writtenBy'),
    )
    .where('letter.areaId', '=', areaId)
    .whereRef('letter.referralId', '=', 'referral.id')
    .orderBy('letter.writtenAt')
    .orderBy('letter.id')
    .limit(20)
    .select(['letter.id', 'letter.kind', 'letter.why', 'letter.content', 'letter.writtenAt'])
    .select(['author.givenName', 'author.familyName'])
}

function steps({ actor: { areaId } }: Read, is: OnReferral) {
  return is
    .selectFrom('onwardStep as step')
    .innerJoin('staffMember as doer', (on) => on.on('doer.areaId', '=', areaId).onRef('doer.id', '=', 'step.doneBy'))
    .where('step.areaId', '=', areaId)
    .whereRef('step.referralId', '=', 'referral.id')
    .orderBy('step.doneAt', 'desc')
    .orderBy('step.id', 'desc')
    .limit(40)
    .select(['step.id', 'step.step', 'step.onDay', 'step.toldBy', 'step.note', 'step.doneAt'])
    .select(['doer.givenName', 'doer.familyName'])
}

/** Every answer to sharing with another service, the latest first. */
function consents({ actor: { areaId } }: Read, is: OnReferral) {
  return is
    .selectFrom('consent')
    .where('consent.areaId', '=', areaId)
    .whereRef('consent.childId', '=', 'referral.childId')
    .where('consent.purpose', '=', sql.lit('share with agency'))
    .orderBy('consent.onDay', 'desc')
    .orderBy('consent.recordedAt', 'desc')
    .limit(20)
    .select(['consent.id', 'consent.answer', 'consent.givenBy', 'consent.givenByName', 'consent.basis'])
    .select(['consent.scope', 'consent.onDay', 'consent.replacesId'])
}

function consentItWasSentWith({ actor: { areaId } }: Read, is: OnReferral) {
  return is
    .selectFrom('consent as sentWith')
    .where('sentWith.areaId', '=', areaId)
    .whereRef('sentWith.id', '=', 'referral.consentId')
    .select(['sentWith.givenBy', 'sentWith.givenByName', 'sentWith.basis', 'sentWith.scope', 'sentWith.onDay'])
}

/** The same, held, with all that its rules look at and whom to tell. */
export function holdReferral(write: Write, referralId: string) {
  const { areaId } = write.actor
  return referralOnItsCase(write, referralId)
    .forUpdate('referral')
    .select((builder) => {
      const on = builder as unknown as OnCase
      const is = builder as unknown as OnReferral
      return [
        jsonObjectFrom(theDraft(write, is)).as('draft'),
        jsonArrayFrom(consents(write, is)).as('consents'),
        jsonObjectFrom(
          is
            .selectFrom('child')
            .where('child.areaId', '=', areaId)
            .whereRef('child.id', '=', 'referral.childId')
            .select(['child.givenName', 'child.hasProtectedAddress']),
        ).as('child'),
        jsonObjectFrom(
          is
            .selectFrom('directoryService as service')
            .where('service.areaId', '=', areaId)
            .whereRef('service.id', '=', 'referral.serviceId')
            .select(['service.state', 'service.name']),
        ).as('service'),
        jsonArrayFrom(
          is
            .selectFrom('relationship as ours')
            .innerJoin('relationship as theirs', (near) =>
              near.on('theirs.areaId', '=', areaId).onRef('theirs.adultId', '=', 'ours.adultId'),
            )
            .innerJoin('child as sibling', (near) =>
              near.on('sibling.areaId', '=', areaId).onRef('sibling.id', '=', 'theirs.childId'),
            )
            .where('ours.areaId', '=', areaId)
            .whereRef('ours.childId', '=', 'referral.childId')
            .whereRef('theirs.childId', '<>', 'referral.childId')
            .distinct()
            .limit(30)
            .select(['sibling.id', 'sibling.givenName', 'sibling.familyName', 'sibling.knownAs']),
        ).as('siblings'),
        jsonArrayFrom(
          is
            .selectFrom('membership')
            .innerJoin('staffMember as boss', (at) =>
              at.on('boss.areaId', '=', areaId).onRef('boss.id', '=', 'membership.staffId'),
            )
            .where('membership.areaId', '=', areaId)
            .whereRef('membership.organisationId', '=', 'referral.teamId')
            .where('membership.role', '=', 'supervisor')
            .where('boss.active', '=', true)
            .where((at) => isCurrent(at as never, write.today))
            .select('membership.staffId'),
        ).as('supervisors'),
        is
          .selectFrom('helpRequest')
          .where('helpRequest.areaId', '=', areaId)
          .whereRef('helpRequest.id', '=', 'helpCase.requestId')
          .select('helpRequest.raisedBy')
          .as('referrerId'),
        worksOnCase(write, on).$castTo<boolean>().as('isTheirsToWorkOn'),
      ]
    })
    .executeTakeFirst()
}
