import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { ageOn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { mustBePast } from './case-needs.ts'
import { childWithConsents } from './child-consents.ts'
import { isBasisOf, type NewConsent } from './consent.ts'
import { consentInStory } from './consent-in-story.ts'
import { recordConsent } from './record-consent.ts'
import { say } from './rules.words.ts'

/** Records what somebody agreed to or refused, for one purpose at a time (HACK-16). */
export const addConsent = verb('change children', async (write, childId: string, consent: NewConsent) => {
  const { bornOn, schoolId, knownTo, cases } = await childWithConsents(write, childId)
  mustBePast(consent.onDay, write.today, 'onDay')
  if (!isBasisOf(consent.basis, consent.givenBy)) throw new Refused(say.notTheirBasis, 'basis')
  if (consent.basis === 'aged 16 or over' && ageOn(bornOn, consent.onDay) < 16) throw new Refused(say.notYet16, 'basis')

  const { consentId } = await recordConsent(write, { childId, schoolId, knownTo }, consent)
  write.audit('consent recorded', { children: [childId], consentId })
  await addToChronology(write, ...consentInStory({ childId, schoolId, cases }, { ...consent, consentId }))
  return { consentId }
})
