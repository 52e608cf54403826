import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { isOfTheService } from '../circles.ts'
import { holdMeeting, holdMeetingToRun } from '../held.ts'
import { say } from '../rules.words.ts'
import { seriesDays } from '../series-days.ts'
import { findSeries } from '../series/held-series.ts'
import { planMeeting } from '../series/next-meeting.ts'
import { keepAttendance, type NotedAttendance } from './attendance.queries.ts'
import { changeMeeting } from './changing.queries.ts'
import { keepCorrection, selectCorrected } from './minutes.queries.ts'

/** Puts a day of a series down as a meeting, to prepare it. The school must be open on it. */
export const openMeeting = verb('sit at meetings', async (write, seriesId: string, onDay: Day) => {
  const series = await findSeries(write, seriesId)
  if (!series.mine) throw new Refused(say.notYourTable)
  const [first] = seriesDays(await schoolCalendarOf(write, series.schoolId), series, onDay, 1)
  if (first?.day !== onDay || first.skipped) throw new Refused(say.notASchoolDay)
  const meetingId = await planMeeting(write, series, onDay)
  write.audit('meeting planned', { seriesId, meetingId })
  return { meetingId }
})

/** The table begins. Done twice, it has begun once. */
export const startMeeting = verb('sit at meetings', async (write, meetingId: string) => {
  const meeting = await holdMeetingToRun(write, meetingId)
  if (meeting.state === 'running') return
  if (meeting.state !== 'planned') throw new Refused(say.alreadyOver)
  if (meeting.onDay > write.today) throw new Refused(say.tooEarly)
  await changeMeeting(write, meetingId, { state: 'running', startedAt: write.now, startedBy: write.actor.id })
  write.audit('meeting started', { meetingId })
})

/** The table is over: whom nobody came to is put off to next time, and opens the next agenda. */
export const endMeeting = verb('sit at meetings', async (write, meetingId: string) => {
  const meeting = await holdMeetingToRun(write, meetingId)
  if (meeting.state === 'ended' || meeting.state === 'confirmed') return
  if (meeting.state !== 'running') throw new Refused(say.notBegun)
  await changeMeeting(write, meetingId, { state: 'ended', endedAt: write.now, endedBy: write.actor.id })
  await sql`select public.put_off_the_rest(${meetingId}::uuid)`.execute(write.db)
  write.audit('meeting ended', { meetingId })
})

/** From now on the minutes stand as they are. Two who confirm them confirm them once. */
export const confirmMinutes = verb('sit at meetings', async (write, meetingId: string) => {
  const meeting = await holdMeetingToRun(write, meetingId)
  if (meeting.state === 'confirmed') return
  if (meeting.state !== 'ended') throw new Refused(say.notEnded)
  await changeMeeting(write, meetingId, { state: 'confirmed', confirmedAt: write.now, confirmedBy: write.actor.id })
  write.audit('minutes confirmed', { meetingId })
})

/** Says who was there, and who came instead (HACK-3). */
export const noteAttendance = verb(
  'sit at meetings',
  async (write, meetingId: string, noted: readonly NotedAttendance[]) => {
    const meeting = await holdMeeting(write, meetingId)
    if (!isOfTheService(meeting.mine)) throw new NotFound('Meeting')
    if (meeting.state === 'confirmed') throw new Refused(say.confirmed)
    const nameless = noted.find(({ came, standIn }) => came === 'stand-in' && !standIn)
    if (nameless) throw new Refused(say.nameStandIn, `standIn-${nameless.memberId}`)
    if (noted.length === 0) return
    await keepAttendance(write, meeting, noted)
    write.audit('attendance noted', { meetingId })
  },
)

/** Puts something right beside confirmed minutes. Whoever sees the item sees it. */
export const correctMinutes = verb(
  'sit at meetings',
  async (write, meetingId: string, itemId: string | null, what: string) => {
    const meeting = await holdMeeting(write, meetingId)
    if (!isOfTheService(meeting.mine)) throw new NotFound('Meeting')
    if (meeting.state !== 'confirmed') throw new Refused(say.notEnded)
    const item = itemId ? await selectCorrected(write, meetingId, itemId) : undefined
    if (itemId && !item) throw new NotFound('Item')
    const { seriesId } = meeting
    const { childId = null, readers = [], circles = [seriesId] } = item ?? {}
    await keepCorrection(write, { meetingId, itemId, seriesId, childId, what, readers, circles })
    const isOpen = childId && readers.length === 0
    write.audit('minutes corrected', { children: isOpen ? [childId] : [], meetingId, itemId })
  },
)
