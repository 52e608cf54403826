import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { mustBePast } from './case-needs.ts'
import { childWithConsents, stands } from './child-consents.ts'
import type { Basis, Giver, Purpose } from './consent.ts'
import { consentInStory } from './consent-in-story.ts'
import { recordConsent } from './record-consent.ts'
import { say } from './rules.words.ts'

interface Withdrawing {
  readonly onDay: Day
  /** What they said, and what of it must stop. */
  readonly scope: string | null
}

/** Somebody takes back what they agreed to: a row of its own, so that both stay to be read (HACK-16). */
export const withdrawConsent = verb(
  'change children',
  async (write, childId: string, consentId: string, { onDay, scope }: Withdrawing) => {
    const { consents, schoolId, knownTo, cases } = await childWithConsents(write, childId)
    const given = consents.find(({ id }) => id === consentId)
    if (!given) throw new NotFound('Consent')
    if (!stands(given, consents)) throw new Refused(say.notStanding)
    mustBePast(onDay, write.today, 'onDay')

    const purpose = given.purpose as Purpose
    const withdrawn = await recordConsent(
      write,
      { childId, schoolId, knownTo },
      {
        purpose,
        answer: 'withdrawn',
        givenBy: given.givenBy as Giver,
        givenByName: given.givenByName,
        basis: given.basis as Basis,
        scope,
        onDay,
        replacesId: consentId,
      },
    )
    write.audit('consent withdrawn', { children: [childId], consentId })
    const told = consentInStory({ childId, schoolId, cases }, { ...withdrawn, purpose, answer: 'withdrawn' })
    await addToChronology(write, ...told)
    return withdrawn
  },
)
