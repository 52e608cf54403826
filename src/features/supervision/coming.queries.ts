import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { NewLine } from './lines.queries.ts'

/** The next supervision of a line, as it is planned: on the day it is due, where they usually meet. */
export function plannedOf(write: Write, line: Omit<NewLine, 'everyWeeks'>, managerId: string | null, dueOn: Day) {
  const { id: lineId, teamId, workerId, supervisorId, schoolId } = line
  return {
    areaId: write.actor.areaId,
    id: write.newId(),
    ...{ lineId, teamId, workerId, supervisorId, managerId, dueOn, schoolId },
    day: dueOn,
    place: schoolId ? 'school' : 'office',
  }
}

/** What somebody holds from now on is read by whoever supervises them now. What was held is not. */
export async function changeManager(
  write: Write,
  { teamId, supervisorId, managerId }: { teamId: string; supervisorId: string; managerId: string | null },
): Promise<void> {
  await write.db
    .updateTable('supervision')
    .set({ managerId })
    .where('areaId', '=', write.actor.areaId)
    .where('teamId', '=', teamId)
    .where('supervisorId', '=', supervisorId)
    .where('state', '=', 'planned')
    .execute()
}
