import { type HeldCase, mustBeOpen } from '#features/cases/held-case.ts'
import { holdWholeCase } from '#features/cases/whole-case.ts'
import { type Guard, isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'

interface RemitCase extends HeldCase {
  readonly definition: ServiceDefinition
}

/** Takes an open case that is theirs to work on, of a service that is held to this. */
export async function holdRemitCase(write: Write, caseId: string, guard: Guard): Promise<RemitCase> {
  const helpCase = await holdWholeCase(write, caseId)
  mustBeOpen(helpCase)
  if (!isHeldTo(helpCase.definition, guard)) throw new Refused(say.noRemit)
  return helpCase
}

/** What every record of a remit that belongs to a case says of it. */
export function ofCase({ actor, now, newId }: Write, { id: caseId, childId, schoolId, teamId }: HeldCase) {
  return { areaId: actor.areaId, id: newId(), caseId, childId, schoolId, teamId, keptBy: actor.id, keptAt: now }
}

export function mustHaveHappened({ today }: Write, day: Day, field: string): void {
  if (day > today) throw new Refused(say.notInTheFuture, field)
}
