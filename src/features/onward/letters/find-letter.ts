import { nameToUse } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { adultsToWriteTo } from '../family.queries.ts'
import { findReferralToChange } from '../find-referral.ts'
import { workingDayAfter } from '../onward-referral.ts'
import { say } from '../rules.words.ts'

export type LetterShown = Awaited<ReturnType<typeof findLetter>>

/**
 * A letter about a referral that was sent: to the school, or to somebody of the family who may be told, by a way that is safe.
 * Without `to`, whom there is to choose from.
 */
export async function findLetter(read: Read, referralId: string, to: string | undefined) {
  const referral = await findReferralToChange(read, referralId)
  if (!referral.sentOn) throw new Refused(say.notSent)
  const adults = await adultsToWriteTo(read, referral.childId).execute()
  const adult = adults.find(({ id }) => id === to)
  if (to && to !== 'school' && !adult) throw new NotFound('Letter')
  read.seen('letter about referral', { children: [referral.childId], referralId })
  const { nation, acknowledgesWithin, decidesWithin } = referral
  return {
    ...referral,
    sentOn: referral.sentOn,
    adults,
    to: to === 'school' ? ('school' as const) : adult,
    /** At home and in letters, or nowhere: a child who is not out at home is not outed by a letter. */
    called: calledAtHome(referral),
    arrivesBy: workingDayAfter(referral.sentOn, acknowledgesWithin, nation),
    decidesBy: workingDayAfter(referral.sentOn, decidesWithin, nation),
  }
}

type Referral = Awaited<ReturnType<typeof findReferralToChange>>

function calledAtHome({ child }: Referral): string {
  const names = (['home', 'letters'] as const).map((place) => nameToUse(child, place))
  return names.every((name) => name === child.knownAs) ? child.knownAs! : child.givenName
}
