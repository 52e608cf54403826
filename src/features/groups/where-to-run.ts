import type { Read } from '#platform/context.ts'
import { selectWhereToRun } from './groups.queries.ts'

/** Each of my teams with each of the schools that it works with today: where I may run a group or a club. */
export async function whereToRun(read: Read) {
  const found = await selectWhereToRun(read)
  return found.map(({ teamId, teamName, schoolId, schoolName }) => ({ teamId, teamName, schoolId, schoolName }))
}
