import { z } from 'zod'
import { type Job, job } from '#platform/jobs/job.ts'
import type { Round } from '#platform/jobs/schedule.ts'
import { teamsSupervised } from './cover.queries.ts'
import { openToCovers } from './moving.queries.ts'

/** Early each day, for every supervisor: who covers from today reads what waits, and who covered until yesterday does not. */
export const coversOfTheDay: Job<Round> = job('covers of the day', z.object({ on: z.string() }), async (write) => {
  const teams = await teamsSupervised(write)
  const changed = await openToCovers(write, teams)
  if (changed > 0) write.audit('covers changed', { reports: changed })
})
