import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { OnwardState, Tables } from '#platform/db/tables.ts'

/** How far a referral has got, as pages of others show it: the case, the panel, today. */
export interface ReferralLine {
  readonly id: string
  readonly toName: string
  readonly state: OnwardState
  readonly sentOn: Day | null
  readonly decidedOn: Day | null
  readonly chaseOn: Day | null
  readonly whatNow: string | null
  readonly outcome: string | null
}

const columns = [
  'referral.id',
  'referral.toName',
  'referral.state',
  'referral.sentOn',
  'referral.decidedOn',
  'referral.chaseOn',
  'referral.whatNow',
  'referral.outcome',
] as const

const notOver = sql<SqlBool>`(referral.state not in ('ended', 'withdrawn') and (referral.state <> 'not accepted' or referral.what_now is null))`

/** The referrals of a case, the latest first: for a wide query about it. */
export function referralsOfCase({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('onwardReferral as referral')
    .where('referral.areaId', '=', areaId)
    .whereRef('referral.caseId', '=', 'helpCase.id')
    .orderBy('referral.madeAt', 'desc')
    .orderBy('referral.id')
    .limit(20)
    .select(columns)
}

/** The latest referral of the child of an item that is not over and that a table may hear of: for a wide query about a meeting. */
export function referralOfItem(
  { actor: { areaId } }: Read,
  is: ExpressionBuilder<Tables & { item: Tables['meetingItem'] }, 'item'>,
) {
  return is
    .selectFrom('onwardReferral as referral')
    .where('referral.areaId', '=', areaId)
    .whereRef('referral.childId', '=', 'item.childId')
    .where('referral.audience', '=', sql.lit('case'))
    .where(notOver)
    .orderBy('referral.madeAt', 'desc')
    .orderBy('referral.id')
    .limit(1)
    .select(columns)
}

/** Of cases that somebody leads: where an answer is due, or a no asks what now. */
export function referralsToChase({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('onwardReferral as referral')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'referral.caseId'))
    .where('referral.areaId', '=', areaId)
    .where('referral.chaseOn', '<=', today)
    .where('helpCase.leadId', '=', id)
    .orderBy('referral.chaseOn')
    .orderBy('referral.id')
    .select(columns)
}

/** Those that are not over, what is to be chased first. */
export function openReferrals({ db, actor: { areaId } }: Read, most: number) {
  return db
    .selectFrom('onwardReferral as referral')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'referral.caseId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'referral.childId'))
    .innerJoin('staffMember as lead', (on) =>
      on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'helpCase.leadId'),
    )
    .where('referral.areaId', '=', areaId)
    .where('referral.id', 'in', sql<string>`(select referral_id from public.open_referrals(${most}))`)
    .orderBy('referral.chaseOn', (order) => order.asc().nullsLast())
    .orderBy('referral.madeAt', 'desc')
    .orderBy('referral.id')
    .limit(most)
    .select(['referral.childId', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select(['lead.givenName as leadGiven', 'lead.familyName as leadFamily', ...columns])
}
