import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectWork } from './one-work.queries.ts'

/** A work of a plan with what its reader may know of the child, and where they read it. */
export async function findWork(read: Read, workId: string) {
  const found = await selectWork(read, workId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Work')
  const { child, ...work } = found
  read.seen('case', { children: [work.childId], caseId: work.caseId })
  const place = placeOf(read.actor)
  return { ...work, place, child: onlyWhatIsSafe(child, place), today: read.today }
}
