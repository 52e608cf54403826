import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { circleOf, circlesOfRecords } from '../circles.ts'
import { holdItem, subjectOf } from '../held.ts'
import type { Sharing } from '../meeting.ts'
import { say } from '../rules.words.ts'
import { keepSharing, takeBackSharing } from './sharing.queries.ts'

/**
 * Records on what footing what is said of this child may be known to an agency at the table: from then on its people see the
 * item, and the child’s later ones here (HACK-5). Or that it may not: then they see none of them, the earlier ones neither.
 */
export const recordSharing = verb('sit at meetings', async (write, itemId: string, sharing: Sharing) => {
  const item = await holdItem(write, itemId)
  const { agency } = sharing
  if (!item.members.some((member) => member.agency === agency)) throw new Refused(say.noSuchAgency, 'agency')
  const { seriesId, yearGroup } = item
  const circle = circleOf.agency(seriesId, agency)
  const others = item.circles.filter((known) => known !== circle)
  const circles = sharing.basis === 'not shared' ? others : [...others, circle]
  if (sharing.basis === 'not shared') await takeBackSharing(write, itemId, agency)
  await keepSharing(write, item, { ...sharing, circles, records: circlesOfRecords({ seriesId, yearGroup }) })
  write.audit('sharing recorded', { ...subjectOf(item), agency })
})
