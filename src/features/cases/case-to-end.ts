import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { caseToEnd } from './case-to-end.queries.ts'
import { type HeldCase, mustWorkOn } from './held-case.ts'

/** A held case with what matters when work on it stops, for now or for good. */
export interface CaseToEnd extends HeldCase {
  /** Whoever is on the case, who asked for it, and who leads the school: they are told. */
  readonly concerned: readonly string[]
  /** Those on the case from outside the team. */
  readonly outsiders: readonly string[]
  readonly openActions: number | null
  readonly reviewAhead: string | null
  readonly definition: ServiceDefinition
}

export async function holdCaseToEnd(write: Write, caseId: string): Promise<CaseToEnd> {
  const helpCase = await caseToEnd(write, caseId).executeTakeFirst()
  if (!helpCase) throw new NotFound('Case')
  mustWorkOn(write, helpCase)
  return { ...helpCase, definition: readDefinition(helpCase.definition) }
}
