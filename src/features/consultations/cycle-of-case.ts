import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import { actionsOf, attendeesOf, consultationsOf, plansOf } from './parts.queries.ts'

/** The cycles of a case, the latest first, each with all that its strip says: for a page’s own wide statement. */
export function cyclesOfCase(read: Read, is: OnCase, { most = 10 } = {}) {
  const { areaId } = read.actor
  return is
    .selectFrom('consultationCycle')
    .where('consultationCycle.areaId', '=', areaId)
    .whereRef('consultationCycle.caseId', '=', 'helpCase.id')
    .orderBy('consultationCycle.number', 'desc')
    .limit(most)
    .select(['consultationCycle.id', 'consultationCycle.number', 'consultationCycle.length'])
    .select(['consultationCycle.why', 'consultationCycle.prolonged', 'consultationCycle.withoutConsent'])
    .select(['consultationCycle.state', 'consultationCycle.ending', 'consultationCycle.endingNote'])
    .select(['consultationCycle.startedAt', 'consultationCycle.endedAt'])
    .select((on) => [
      jsonArrayFrom(consultationsOf(read, on)).as('consultations'),
      jsonArrayFrom(attendeesOf(read, on)).as('attendees'),
      jsonArrayFrom(actionsOf(read, on)).as('actions'),
      jsonArrayFrom(plansOf(read, on)).as('plans'),
    ])
}

/** The latest cycle of a case as its strip shows it: each consultation’s day, who came, and how many tasks are still open. */
export function latestCycle(read: Read, is: OnCase) {
  const { areaId } = read.actor
  return is
    .selectFrom('consultationCycle')
    .where('consultationCycle.areaId', '=', areaId)
    .whereRef('consultationCycle.caseId', '=', 'helpCase.id')
    .orderBy('consultationCycle.number', 'desc')
    .limit(1)
    .select(['consultationCycle.id', 'consultationCycle.number', 'consultationCycle.length'])
    .select(['consultationCycle.state', 'consultationCycle.ending', 'consultationCycle.endedAt'])
    .select((on) => [jsonArrayFrom(consultationsOf(read, on)).as('consultations')])
}
