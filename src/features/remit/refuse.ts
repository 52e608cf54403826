import type { Guard } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'

interface Tried {
  readonly guard: Guard
  readonly childId: string
  readonly caseId?: string
  readonly requestId?: string
}

/** A guard says no. That it was tried stays in the log, under the name of whoever tried. */
export function refuse(
  write: Write,
  sentence: Sentence,
  field: string | undefined,
  { childId, ...about }: Tried,
): never {
  write.auditRefusal('refused by the remit', { children: [childId], ...about })
  throw new Refused(sentence, field)
}
