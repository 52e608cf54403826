import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { inTheStoryOf } from './name-social-worker.ts'
import { say } from './rules.words.ts'
import type { Ending } from './social-worker.ts'
import { endAllocation, selectChildWithSocialWorkers } from './social-workers.queries.ts'

interface EndedAllocation {
  readonly untilDay: Day
  readonly whyEnded: Ending
}

/** Says that a social worker is no longer allocated to a child. */
export const endSocialWorker = verb(
  'change children',
  async (write, childId: string, socialWorkerId: string, ended: EndedAllocation, version: number) => {
    const around = await selectChildWithSocialWorkers(write, childId).executeTakeFirst()
    const one = around?.socialWorkers.find(({ id }) => id === socialWorkerId)
    if (!around || !one) throw new NotFound('Social worker')
    if (one.untilDay) throw new Refused(say.hasEnded)
    if (ended.untilDay > write.today) throw new Refused(say.notYet, 'untilDay')
    if (ended.untilDay < one.fromDay) throw new Refused(say.endsBeforeItStarts, 'untilDay')
    if (!(await endAllocation(write, socialWorkerId, { ...ended, version }))) throw new Conflict({})
    write.audit('social worker ended', { children: [childId], socialWorkerId })
    await addToChronology(
      write,
      ...inTheStoryOf(
        { childId, schoolId: around.schoolId, cases: around.cases },
        {
          kind: 'social worker ended',
          headline: `${one.name}, ${one.teamName}`,
          sourceId: socialWorkerId,
        },
      ),
    )
  },
)
