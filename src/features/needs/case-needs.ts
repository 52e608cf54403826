import { nameIfSafe, placeOf } from '#features/people/child.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { selectCase, selectCaseWithNeeds } from './case-needs.queries.ts'
import { say } from './rules.words.ts'

export type CaseNeeds = Awaited<ReturnType<typeof findCaseNeeds>>
export type NeedOverTime = CaseNeeds['needs'][number]

/** The child of a case and what they struggle with, over time. The look is in the log. */
export async function findCaseNeeds(read: Read, caseId: string) {
  const found = await selectCaseWithNeeds(read, caseId)
  if (!found) throw new NotFound('Case')
  read.seen('needs', { children: [found.id], caseId })
  const { knownTo: _, ...rest } = found
  return { ...rest, knownAs: nameIfSafe(found, placeOf(read.actor)), definition: readDefinition(found.definition) }
}

/** The case, for somebody who works on it: others may look. */
export async function caseToChange(write: Write, caseId: string) {
  const found = await selectCase(write, caseId)
  if (!found) throw new NotFound('Case')
  if (!found.isTheirs) throw new Refused(say.notYours)
  if (found.status === 'closed') throw new Refused(say.caseClosed)
  return { ...found, definition: readDefinition(found.definition) }
}

export function mustBePast(day: Day | null | undefined, today: Day, field: string): void {
  if (day && day > today) throw new Refused(say.inFuture, field)
}
