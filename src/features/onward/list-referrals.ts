import { withChildName } from '#features/access/child-name.ts'
import type { Read } from '#platform/context.ts'
import { openReferrals } from './referrals-of.ts'

export const MOST = 100

/** Referrals that are not over, as far as the reader sees them. The look is in the log. */
export async function listReferrals(read: Read) {
  const found = await openReferrals(read, MOST + 1).execute()
  const referrals = found.slice(0, MOST).map(({ leadGiven, leadFamily, ...row }) => ({
    ...withChildName(row, read.actor),
    leadName: `${leadGiven} ${leadFamily}`,
  }))
  read.seen('referrals', { children: [...new Set(referrals.map(({ childId }) => childId))] })
  return { referrals, more: found.length > MOST, today: read.today }
}
