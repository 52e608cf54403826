import { z } from 'zod'
import { addDays } from '#platform/dates/day.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import type { Round } from '#platform/jobs/schedule.ts'
import { runsIt } from '../circles.ts'
import { openMeeting } from '../running/run-meeting.ts'
import { meetingsFrom } from '../series/meeting-days.queries.ts'
import { mySeries } from '../series/my-series.ts'
import { gatherAgenda } from './gather-agenda.ts'

/** Long enough that it can be read and printed the day before, and over a weekend. */
const DAYS_BEFORE = 3

/** Early on the days before a panel its agenda gathers itself, for whoever runs it: a pack printed the day before is whole. */
export const gatherEachMorning: Job<Round> = job('gather agendas', z.object({ on: z.string() }), async (write) => {
  const soon = addDays(write.today, DAYS_BEFORE)
  const series = (await mySeries(write)).filter(({ mine, next }) => runsIt(mine) && next !== null && next <= soon)
  for (const { id, next } of series) {
    const known = (await meetingsFrom(write, id, next!)).find(({ onDay }) => onDay === next)
    if (known && known.state !== 'planned') continue
    await gatherAgenda(write, known?.id ?? (await openMeeting(write, id, next!)).meetingId)
  }
})
