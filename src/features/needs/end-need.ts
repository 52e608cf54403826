import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { mustBePast } from './case-needs.ts'
import { holdNeed } from './held-need.ts'
import { type Ending, needInStory } from './need.ts'
import { say } from './rules.words.ts'

/** A difficulty has ended, and how. It stays in the history; one that comes back is noted again (HACK-10, HACK-11). */
export const endNeed = verb(
  'work on cases',
  async (write, caseId: string, needId: string, { endedOn, endedHow }: { endedOn: Day; endedHow: Ending }) => {
    const { helpCase, need } = await holdNeed(write, caseId, needId)
    mustBePast(endedOn, write.today, 'endedOn')
    if (need.startedOn && endedOn < need.startedOn) throw new Refused(say.beforeStart, 'endedOn')
    const { id: childId, schoolId, teamId, requestId, definition } = helpCase
    await write.db
      .updateTable('need')
      .set({ endedOn, endedHow })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', needId)
      .execute()

    write.audit('need ended', { children: [childId], caseId, needId })
    await addToChronology(write, {
      childId,
      caseId,
      requestId,
      schoolId,
      teamId,
      kind: 'need ended',
      ...needInStory(need, definition.needs),
      significant: true,
      sourceId: needId,
      audience: 'case',
    })
  },
)
