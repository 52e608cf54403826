import { type SqlBool, sql } from 'kysely'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import type { From } from './new-referral.queries.ts'

/** A service of the directory with its promise, as a referral to it keeps it. */
export function serviceToReferTo({ actor: { areaId } }: Read, is: OnCase, serviceId: string | null) {
  return is
    .selectFrom('directoryService as service')
    .where('service.areaId', '=', areaId)
    .where((on) => (serviceId ? on('service.id', '=', serviceId) : on.lit(false)))
    .select(['service.id', 'service.name', 'service.provider', 'service.state'])
    .select(['service.acknowledgesWithin', 'service.decidesWithin'])
}

/** Referrals of this case that are not over. */
export function goingOn({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('onwardReferral as other')
    .where('other.areaId', '=', areaId)
    .whereRef('other.caseId', '=', 'helpCase.id')
    .where(sql<SqlBool>`other.state not in ('ended', 'withdrawn', 'not accepted')`)
    .select(['other.id', 'other.serviceId', 'other.toName'])
}

/** What is being written of a referral, and where it stands. */
export function draftToWrite({ actor: { areaId } }: Read, is: OnCase, referralId: string) {
  return is
    .selectFrom('onwardReferral as written')
    .innerJoin('onwardDraft as draft', (on) =>
      on.on('draft.areaId', '=', areaId).onRef('draft.referralId', '=', 'written.id'),
    )
    .where('written.areaId', '=', areaId)
    .where('written.id', '=', referralId)
    .select(['written.state', 'written.version', 'draft.why', 'draft.byHand', 'draft.leftOut'])
}

/** What a referral begins with, where that is of this case: the consultation, the item of a meeting, the referral before. */
export function beginningOf({ actor: { areaId } }: Read, is: OnCase, { is: beganWith, id }: From) {
  const consultation = is
    .selectFrom('consultation')
    .where('consultation.areaId', '=', areaId)
    .whereRef('consultation.caseId', '=', 'helpCase.id')
    .where((on) => (id ? on('consultation.id', '=', id) : on('consultation.better', 'is not', null)))
    .orderBy('consultation.completedAt', (order) => order.desc().nullsLast())
    .limit(1)
    .select('consultation.id')
  const item = is
    .selectFrom('meetingItem')
    .where('meetingItem.areaId', '=', areaId)
    .whereRef('meetingItem.childId', '=', 'helpCase.childId')
    .where('meetingItem.id', '=', id ?? NOTHING)
    .select('meetingItem.id')
  const referral = is
    .selectFrom('onwardReferral as before')
    .where('before.areaId', '=', areaId)
    .whereRef('before.caseId', '=', 'helpCase.id')
    .where('before.id', '=', id ?? NOTHING)
    .select('before.id')
  const found = { consultation, meeting: item, referral, case: sql<null>`null` }[beganWith]
  return sql<string | null>`(${found})`
}

const NOTHING = '00000000-0000-0000-0000-000000000000'
