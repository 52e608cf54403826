import { z } from 'zod'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { NamedJob } from '#platform/jobs/named-job.ts'

const about = z.object({ reassignmentId: z.uuid() })

/** Done early on a day on which cases go to others, or come back. `app/jobs.ts` has what it does. */
export const dayOfReassignment: NamedJob<z.infer<typeof about>> = { name: 'day of reassignment', payload: about }

const EARLY = '06:00'

/** Wants it looked at on a day, on behalf of each supervisor of the team: the first who can be let in does it. */
export async function wantDay(write: Write, supervisorIds: readonly string[], reassignmentId: string, on: Day) {
  await write.enqueueEach(
    dayOfReassignment,
    supervisorIds.map((onBehalfOf) => ({
      payload: { reassignmentId },
      key: `${reassignmentId} ${on} ${onBehalfOf}`,
      at: momentOf(on, EARLY),
      onBehalfOf,
    })),
  )
}
