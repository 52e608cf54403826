import { bestFor } from '#features/directory/services-for-a-child.ts'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { ageOn } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { consentNow } from './consent-to-refer.ts'
import { type From, selectToRefer } from './new-referral.queries.ts'
import { say } from './rules.words.ts'

export type ToRefer = Awaited<ReturnType<typeof findToRefer>>

/** What the form of a new referral offers: services for this child, the best first, and what is known already. */
export async function findToRefer(read: Read, caseId: string, from: From) {
  const found = await selectToRefer(read, caseId, from).executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  const { child, services, needs, consents, ...rest } = found
  read.seen('case', { children: [child.id], caseId })
  if (!found.isTheirsToWorkOn) throw new Refused(say.notYours)
  if (found.status === 'closed') throw new Refused(say.caseClosed)
  const place = placeOf(read.actor)
  return {
    ...rest,
    child: onlyWhatIsSafe(child, place),
    place,
    services: services.map(({ id, name, provider }) => ({ id, name, provider })),
    best: bestFor(services, { age: ageOn(child.bornOn, read.today), needs: needs.map(({ kind }) => kind) }),
    consentNow: consentNow(consents),
    today: read.today,
  }
}
