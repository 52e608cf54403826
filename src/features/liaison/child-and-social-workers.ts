import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectChildWithSocialWorkers } from './social-workers.queries.ts'

export type ChildAndSocialWorkers = Awaited<ReturnType<typeof childAndSocialWorkers>>

/** A child and their social workers, the latest first. The look is in the log. */
export async function childAndSocialWorkers(read: Read, childId: string) {
  const found = await selectChildWithSocialWorkers(read, childId).executeTakeFirst()
  if (!found) throw new NotFound('Child')
  read.seen('social workers', { children: [childId] })
  const { socialWorkers, onCases, cases, knownTo: _, ...child } = found
  const place = placeOf(read.actor)
  return {
    child: onlyWhatIsSafe(child, place),
    place,
    today: read.today,
    socialWorkers,
    cases,
    onCases: onCases.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` })),
  }
}
