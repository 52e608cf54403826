import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Sentence } from '#features/chronology/said.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { consentNow } from './consent-to-refer.ts'
import { othersNamed, postcodeIn, withoutSiblings } from './summary/others-named.ts'
import { takesReferrals } from '#features/directory/directory-service.ts'
import { fullName } from '#features/people/names.ts'
import { holdReferral } from './referral.queries.ts'
import { say } from './rules.words.ts'

export type HeldReferral = NonNullable<Awaited<ReturnType<typeof holdReferral>>>

/** A referral that nobody else can change until this change is kept or thrown away: for those who work on its case. */
export async function holdToChange(write: Write, referralId: string, version: number): Promise<HeldReferral> {
  const held = await holdReferral(write, referralId)
  if (!held) throw new NotFound('Referral')
  if (!held.isTheirsToWorkOn) throw new Refused(say.notYours)
  if (held.version !== version) throw new Conflict()
  return held
}

/** What an event of a referral says in the story. That there is one, and where to, everybody on the case may know. */
export function storyOf(
  { id, childId, caseId, requestId, schoolId, teamId, toName }: HeldReferral,
  said: Sentence,
): StoryEvent {
  return {
    ...{ childId, caseId, requestId, schoolId, teamId },
    kind: 'onward referral',
    said,
    headline: toName,
    significant: true,
    sourceId: id,
    audience: 'case',
  }
}

/** Nothing leaves without a yes that stands (HACK-25). Safeguarding goes another way, and needs none. */
export function mustHaveConsent({ consents }: Pick<HeldReferral, 'consents'>): string {
  const now = consentNow(consents)
  if (now.is === 'given') return now.consent.id
  throw new Refused(
    now.is === 'not asked' ? say.noConsent : now.is === 'refused' ? say.consentRefused : say.consentWithdrawn,
  )
}

/** To whom nobody can refer now, nothing is sent. */
export function mustTakeReferrals({ service }: Pick<HeldReferral, 'service'>): void {
  if (service && !takesReferrals(service.state)) throw new Refused(say.serviceClosed(service.name))
}

/** What leaves names no other child, and says nothing of where a child lives whose address is protected. */
export async function mustBeFitToLeave(write: Write, held: HeldReferral, text: string): Promise<void> {
  if (!text.trim()) throw new Refused(say.nothingWritten, 'content')
  const others = await othersNamed(write, text, held.childId, held.siblings)
  const siblings = held.siblings.filter(
    (sibling) => sibling.givenName !== held.child?.givenName && withoutSiblings(text, [sibling], '') !== text,
  )
  const named = [...new Set([...others, ...siblings].map(fullName))]
  if (named.length > 0) throw new Refused(say.namesAnother(named.join(', ')), 'content')
  const postcode = held.child?.hasProtectedAddress ? postcodeIn(text) : undefined
  if (postcode) throw new Refused(say.hasAddress(postcode), 'content')
}
