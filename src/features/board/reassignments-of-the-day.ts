import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import type { Round } from '#platform/jobs/schedule.ts'
import { reassignOnADay } from './reassign-on-its-day.ts'
import { selectWhatADayBrings } from './reassigning.queries.ts'

/**
 * Early each day, for every supervisor: what of their teams is to go, or to come back, is done, each apart from the others and by
 * whoever of them comes first. It asks who supervises today, not who did when it was planned; and what a day missed, the next does.
 */
export const reassignmentsOfTheDay: Job<Round> = job(
  'reassignments of the day',
  z.object({ on: z.string() }),
  async (write, { on }) => {
    if (!may(write.actor, 'reassign cases')) return
    const reassignments = await selectWhatADayBrings(write)
    await write.enqueueEach(
      reassignOnADay,
      reassignments.map(({ id: reassignmentId }) => ({
        payload: { reassignmentId },
        key: `${reassignmentId} ${on} ${write.actor.id}`,
      })),
    )
  },
)
