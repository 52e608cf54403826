import type { Selectable } from 'kysely'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { HelpCase } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { caseForUpdate } from './held-case.queries.ts'
import { say } from './rules.words.ts'

/** A case that nobody else can change until this change is kept or thrown away. */
export interface HeldCase extends Selectable<HelpCase> {
  /** Whoever holds it is a worker on it, or supervises its team. */
  readonly isTheirsToWorkOn: boolean
  readonly isTheirsToSupervise: boolean
}

/** Takes a case to change it, or is not found when they may not see it. */
export async function holdCase(write: Write, caseId: string): Promise<HeldCase> {
  const helpCase = await caseForUpdate(write, caseId).executeTakeFirst()
  if (!helpCase) throw new NotFound('Case')
  return helpCase
}

/** Its workers and supervisors, and whoever supervises its team: the others of the team may look. */
export function mustWorkOn(_write: Write, helpCase: HeldCase): void {
  if (!helpCase.isTheirsToWorkOn) throw new Refused(say.notYours)
}

/** Who is on a case is for its lead worker and its supervisor to say. */
export function mustLead({ actor }: Write, helpCase: HeldCase): void {
  if (helpCase.leadId !== actor.id && !helpCase.isTheirsToSupervise) throw new Refused(say.onlyTheLead)
}

export function mustSupervise(helpCase: HeldCase): void {
  if (!helpCase.isTheirsToSupervise) throw new Refused(say.onlyASupervisor)
}

export function mustBeOpen({ status }: Pick<HeldCase, 'status'>): void {
  if (status === 'closed') throw new Refused(say.closed)
}

/** A day to come back to the case on: not in the past, and not so far away that it was mistyped. */
export function mustComeSoon({ today }: Write, day: Day, field: string): void {
  if (day <= today) throw new Refused(say.dayHasPassed, field)
  if (day > addDays(today, 366)) throw new Refused(say.dayIsTooFar, field)
}
