import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { type Ending, LONGEST_CYCLE, suggested } from '../cycle.ts'
import { say } from '../rules.words.ts'
import { endingCycle, extendingCycle, holdCycle, type HeldCycle } from './ending.queries.ts'

/** A cycle is over, and how: the panel hears of it (HACK-29). */
export const cycleEnded = announcement<{ readonly caseId: string; readonly cycleId: string; readonly ending: Ending }>()

/**
 * Decides after the last consultation (HACK-25): it is solved, or another service is asked. Stopped is a cycle that goes on no
 * longer before that, and says why.
 */
export const endCycle = verb(
  'work on cases',
  async (write: Write, cycleId: string, { ending, note }: { ending: Ending; note: string }) => {
    const cycle = await holdCycle(write, cycleId)
    mustBeTheirs(cycle)
    const last = cycle.consultations.at(-1)
    if (ending !== 'stopped' && last?.state !== 'completed') throw new Refused(say.notCompleted)
    const { caseId, childId, schoolId, teamId } = cycle
    await endingCycle(write, cycle, { ending, note })
    write.audit('consultations ended', { children: [childId], caseId, cycleId })
    await addToChronology(write, {
      ...{ childId, caseId, schoolId, teamId },
      kind: 'consultations ended',
      headline: note,
      significant: true,
      sourceId: cycleId,
      audience: 'case',
    })
    await cycleEnded.announce(write, { caseId, cycleId, ending })
    return { caseId }
  },
)

/** One more consultation, where three were not enough (HACK-26). */
export const extendCycle = verb('work on cases', async (write: Write, cycleId: string) => {
  const cycle = await holdCycle(write, cycleId)
  mustBeTheirs(cycle)
  const last = cycle.consultations.at(-1)
  if (last?.state !== 'completed') throw new Refused(say.notCompleted)
  if (cycle.length >= LONGEST_CYCLE) throw new Refused(say.longest)
  const calendar = await schoolCalendarOf(write, cycle.schoolId)
  const [planned] = suggested(calendar, dayIn(new Date(last.at!)), [cycle.length + 1])
  const consultationId = write.newId()
  await extendingCycle(write, cycle, { ...planned!, id: consultationId, facilitatorId: last.facilitatorId })
  const { childId, caseId } = cycle
  write.audit('consultations extended', { children: [childId], caseId, cycleId, consultationId })
  await tell(write, 'consultation to book', [last.facilitatorId], { childId, caseId })
  return { consultationId }
})

function mustBeTheirs(cycle: HeldCycle) {
  if (!cycle.isTheirsToWorkOn) throw new Refused(say.notTheirs)
  if (cycle.state === 'ended') throw new Refused(say.cycleEnded)
}
