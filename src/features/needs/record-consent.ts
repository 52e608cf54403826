import type { Write } from '#platform/context.ts'
import type { NewConsent } from './consent.ts'
import type { AboutChild } from './need.ts'

/** Keeps who agreed to what, on what footing and when. Never changed: a later answer is a later row (HACK-16). */
export async function recordConsent(
  write: Write,
  about: AboutChild,
  consent: NewConsent | Withdrawal,
): Promise<{ consentId: string }> {
  const consentId = write.newId()
  await recordingConsent(write, about, consent, consentId).execute()
  return { consentId }
}

/** Somebody changed their mind: a row of its own that names the one it ends. */
interface Withdrawal extends Omit<NewConsent, 'answer'> {
  readonly answer: 'withdrawn'
  readonly replacesId: string
}

/** The statement that records a consent, for a verb that sends it together with its own. */
export function recordingConsent(
  write: Write,
  { childId, requestId = null, caseId = null, schoolId, knownTo }: AboutChild,
  { purpose, answer, givenBy, givenByName = null, basis, scope = null, onDay, ...rest }: NewConsent | Withdrawal,
  id = write.newId(),
) {
  return write.db.insertInto('consent').values({
    areaId: write.actor.areaId,
    id,
    childId,
    requestId,
    caseId,
    purpose,
    answer,
    givenBy,
    givenByName,
    basis,
    scope,
    onDay,
    replacesId: 'replacesId' in rest ? rest.replacesId : null,
    recordedBy: write.actor.id,
    recordedAt: write.now,
    schoolId,
    knownTo: [...knownTo],
  })
}
