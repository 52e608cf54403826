import { z } from 'zod'
import { type Job, job } from '#platform/jobs/job.ts'
import type { Round } from '#platform/jobs/schedule.ts'
import { openToCovers } from '../moving.queries.ts'
import { coversChanged } from './cover.ts'
import { selectTeamsICover, teamsSupervised } from './cover.queries.ts'

/** Early each day, for every supervisor: who covers from today reads what waits, and who covered until yesterday does not. */
export const coversOfTheDay: Job<Round> = job('covers of the day', z.object({ on: z.string() }), async (write) => {
  const teams = await teamsSupervised(write)
  const changed = await openToCovers(write, teams)
  // Also of those they cover for, or did: a team whose supervisors have all gone would leave it open.
  await coversChanged.announce(write, { teamIds: [...teams, ...(await selectTeamsICover(write))] })
  if (changed > 0) write.audit('covers changed', { reports: changed })
})
