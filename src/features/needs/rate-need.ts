import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Day } from '#platform/dates/day.ts'
import { mustBePast } from './case-needs.ts'
import { holdNeed } from './held-need.ts'
import { needInStory, type Progress } from './need.ts'

interface Rating {
  readonly onDay: Day
  readonly severity: number
  readonly progress: Progress | null
  readonly note: string | null
}

/** Says how a difficulty is on a day. Each is a row of its own: what was said before stays (HACK-10). */
export const rateNeed = verb('work on cases', async (write, caseId: string, needId: string, rating: Rating) => {
  const { helpCase, need } = await holdNeed(write, caseId, needId)
  mustBePast(rating.onDay, write.today, 'onDay')
  const { id: childId, schoolId, teamId, requestId, knownTo, definition } = helpCase
  await write.db
    .insertInto('needRating')
    .values({
      areaId: write.actor.areaId,
      id: write.newId(),
      needId,
      childId,
      ...rating,
      ratedBy: write.actor.id,
      schoolId,
      knownTo: [...knownTo],
    })
    .execute()

  write.audit('need rated', { children: [childId], caseId, needId })
  await addToChronology(write, {
    childId,
    caseId,
    requestId,
    schoolId,
    teamId,
    kind: 'need rated',
    ...needInStory(need, definition.needs),
    sourceId: needId,
    audience: 'case',
  })
})
