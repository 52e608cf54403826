import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { type HeldCase, mustWorkOn } from './held-case.ts'
import { wholeCase } from './whole-case.queries.ts'

/** A held case with who is concerned by it, and what is open and ahead: for changes that go beyond its own row. */
export interface WholeCase extends HeldCase {
  /** Whoever is on the case, and who leads the school: they are told. */
  readonly concerned: readonly string[]
  /** Who asked for help. They may not see the case, so they are told by their request. */
  readonly referrerId: string | null
  /** Those on the case from outside the team. */
  readonly outsiders: readonly string[]
  readonly openActions: number | null
  readonly reviewAhead: string | null
  readonly definition: ServiceDefinition
}

export async function holdWholeCase(write: Write, caseId: string): Promise<WholeCase> {
  const helpCase = await wholeCase(write, caseId).executeTakeFirst()
  if (!helpCase) throw new NotFound('Case')
  mustWorkOn(write, helpCase)
  return { ...helpCase, definition: readDefinition(helpCase.definition) }
}
