import { verb } from '#features/access/verb.ts'
import { mustBeOpen } from '#features/cases/held-case.ts'
import { holdWholeCase } from '#features/cases/whole-case.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { suggested } from '../cycle.ts'
import { say } from '../rules.words.ts'
import { beforeCycle, courseOfCase } from './before-cycle.ts'
import { insertCycle } from './beginning.queries.ts'

export interface Beginning {
  /** Why the child’s difficulty needs everybody at one table (HACK-13). */
  readonly why: string
  /** How many consultations, where it is not what the service usually has (HACK-26). */
  readonly length?: number | null | undefined
  /** Why it begins although nobody has agreed to it (HACK-16). */
  readonly withoutConsent?: string | null | undefined
  /** The item of the panel that decided it. */
  readonly agendaItemId?: string | null | undefined
}

/**
 * Begins a cycle of consultations about one child, and foresees their days in weeks of school. Whoever begins it leads the
 * talk until they say otherwise; the young person is thought of from the beginning (HACK-15).
 */
export const startCycle = verb('work on cases', async (write: Write, caseId: string, beginning: Beginning) => {
  const helpCase = await holdWholeCase(write, caseId)
  mustBeOpen(helpCase)
  const { childId, schoolId, teamId, definition } = helpCase
  const before = beforeCycle(await courseOfCase(write, caseId), definition, write.today)
  if (before.isUnderWay) throw new Refused(say.underWay)
  const withoutConsent = before.hasConsent ? null : (beginning.withoutConsent ?? null)
  if (!before.hasConsent && !withoutConsent) throw new Refused(say.whyWithoutConsent, 'withoutConsent')

  const length = beginning.length ?? definition.consultations.length
  const calendar = await schoolCalendarOf(write, schoolId)
  const numbers = Array.from({ length }, (_, index) => index + 1)
  const cycleId = write.newId()
  const { id: facilitatorId, name, jobTitle } = write.actor
  const consultations = suggested(calendar, write.today, numbers).map((planned) => ({
    ...planned,
    id: write.newId(),
    facilitatorId,
  }))
  const cycle = {
    id: cycleId,
    ...{ caseId, childId, schoolId, teamId, length, withoutConsent },
    number: before.number,
    why: beginning.why,
    prolonged: before.prolonged !== undefined,
    agendaItemId: beginning.agendaItemId ?? null,
  }
  await insertCycle(write, cycle, consultations, [
    { kind: 'staff', staffId: facilitatorId, name, called: jobTitle },
    { kind: 'young person', name: before.youngPerson, called: null },
  ])
  write.audit('consultations started', { children: [childId], caseId, cycleId })
  await addToChronology(write, {
    ...{ childId, caseId, schoolId, teamId },
    kind: 'consultations started',
    headline: beginning.why,
    significant: true,
    sourceId: cycleId,
    audience: 'case',
  })
  return { cycleId, consultationId: consultations[0]!.id }
})
