import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { consentNow } from './consent-to-refer.ts'
import { isBeingWritten } from './onward-referral.ts'
import { selectReferral } from './referral.queries.ts'
import { say } from './rules.words.ts'

export type ReferralShown = Awaited<ReturnType<typeof findReferral>>

/** A referral as far as its reader may read it, or a 404. That somebody looked is in the log. */
export async function findReferral(read: Read, referralId: string) {
  const found = await selectReferral(read, referralId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Referral')
  const { leadGiven, leadFamily, child, letters, ...referral } = found
  read.seen('referral', { children: [referral.childId], referralId })
  const place = placeOf(read.actor)
  return {
    ...referral,
    child: onlyWhatIsSafe(child, place),
    place,
    leadName: `${leadGiven} ${leadFamily}`,
    asSent: letters.find(({ kind }) => kind === 'as sent'),
    corrections: letters.filter(({ kind }) => kind === 'correction'),
    consentNow: consentNow(referral.consents),
    /** Whether the reader reads what it says, and not only that there is one. */
    mayRead: referral.isTheirsToWorkOn || referral.audience === 'case',
    today: read.today,
  }
}

/** For those who work on its case. */
export async function findReferralToChange(read: Read, referralId: string) {
  const referral = await findReferral(read, referralId)
  if (!referral.isTheirsToWorkOn) throw new Refused(say.notYours)
  return referral
}

/** One that is still being written, with its text. */
export async function findReferralToWrite(read: Read, referralId: string) {
  const { draft, ...referral } = await findReferralToChange(read, referralId)
  if (!isBeingWritten(referral.state) || !draft) throw new Refused(say.notBeingWritten)
  return { ...referral, draft }
}

/** Its words, to print or to keep: for those who may read them, and not there for anybody else. */
export async function findReferralToPrint(read: Read, referralId: string) {
  const referral = await findReferral(read, referralId)
  const content = referral.asSent?.content ?? referral.draft?.content
  if (!referral.mayRead || content === undefined) throw new NotFound('Referral')
  return { ...referral, content }
}
