import { type SqlBool, sql } from 'kysely'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'

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
