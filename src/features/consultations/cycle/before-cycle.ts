import { type Prolonged, prolonged } from '#features/cases/prolonged.ts'
import { nameForEverywhere } from '#features/people/child.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { selectBeforeCycle } from './beginning.queries.ts'

export type BeforeCycle = ReturnType<typeof beforeCycle>

/** How a case went so far. */
export async function courseOfCase(read: Read, caseId: string) {
  const found = await selectBeforeCycle(read, caseId).executeTakeFirst()
  if (!found) throw new NotFound('Case')
  return found
}

/** Why a cycle may be right now (HACK-12), who has agreed to it (HACK-16), and whether one goes on already. */
export function beforeCycle(
  { needs, reviews, consent, cycles, ...child }: Awaited<ReturnType<typeof courseOfCase>>,
  definition: ServiceDefinition,
  today: Day,
) {
  const course = {
    needsStartedOn: needs.map(({ startedOn }) => startedOn),
    progressAtReviews: reviews.map(({ progress }) => progress),
  }
  const flagged: Prolonged | undefined = prolonged(course, definition.prolonged, today)
  return {
    prolonged: flagged,
    consent,
    /** What stays and goes anywhere: the name to use only where it is safe everywhere. */
    youngPerson: nameForEverywhere(child),
    hasConsent: consent?.answer === 'given',
    isUnderWay: cycles[0]?.state === 'under way',
    number: (cycles[0]?.number ?? 0) + 1,
  }
}
