import { verb } from '#features/access/verb.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { circlesOfItem, circlesOfRecords, mayBeReaders } from '../circles.ts'
import { holdItem } from '../held.ts'
import { say } from '../rules.words.ts'
import { selectChildrenForAgenda } from './agenda-children.queries.ts'
import { keepChild } from './naming.queries.ts'
import { saidNameOf } from './raise-child.ts'

/**
 * Says which child a name is that somebody without a class list brought. From then on it is that child’s item, and whoever
 * brought the name sees no more of it than what is shared with their agency.
 */
export const nameChild = verb('sit at meetings', async (write, itemId: string, childId: string, version: number) => {
  const item = await holdItem(write, itemId, version)
  if (item.childId) throw new Refused(say.decidedAlready)
  const { seriesId, teamId, meetingId } = item
  const [child] = await selectChildrenForAgenda(write, { seriesId, teamId, meetingId }, [childId])
  if (!child) throw new NotFound('Child')
  if (child.schoolId !== item.schoolId) throw new Refused(say.otherSchool, 'childId')
  const { yearGroup, caseId, requestId } = child
  const circles = circlesOfItem({ seriesId, yearGroup, agencies: child.agencies })
  const records = circlesOfRecords({ seriesId, yearGroup })
  const allowed = mayBeReaders(item.members)
  const readers = item.readers.filter((id) => allowed.has(id))
  const known = { childId, yearGroup, caseId, requestId, circles, saidName: saidNameOf(child) }
  await keepChild(write, itemId, { ...known, readers }, records)
  write.audit('child of an item named', { children: [childId], meetingId, itemId })
})
