import type { Beginning } from './onward-referral.ts'

/** Where a referral of a case is begun; from a consultation, a meeting, or a referral that was not accepted, it says so. */
export function newReferralHref(
  caseId: string,
  from?: { readonly is: Exclude<Beginning, 'case'>; readonly id: string },
) {
  return `/cases/${caseId}/onward/new${from ? `?from=${from.is}&id=${from.id}` : ''}`
}
