import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import { nextMeetingDay } from '../series-days.ts'
import type { Series } from './held-series.ts'
import { meetingOn, meetingsFrom } from './meeting-days.queries.ts'

export interface NextMeeting {
  readonly meetingId: string
  readonly onDay: Day
}

/** The next meeting of a series that is not over: today’s too, until it has ended. Made if nothing of it is there yet. */
export async function nextMeeting(write: Write, series: Series): Promise<NextMeeting> {
  const [known, calendar] = [
    await meetingsFrom(write, series.id, write.today),
    await schoolCalendarOf(write, series.schoolId),
  ]
  const goingOn = known.find(
    ({ state, onDay }) => state === 'running' || (state === 'planned' && onDay === write.today),
  )
  if (goingOn) return { meetingId: goingOn.id, onDay: goingOn.onDay }
  const isOver = known.some(({ state, onDay }) => onDay === write.today && state !== 'planned')
  const onDay = nextMeetingDay(calendar, series, isOver ? addDays(write.today, 1) : write.today)
  if (!onDay) throw new Refused(say.noNextMeeting)
  return {
    meetingId: known.find((meeting) => meeting.onDay === onDay)?.id ?? (await planMeeting(write, series, onDay)),
    onDay,
  }
}

/** Puts one day of a series down as a meeting. */
export function planMeeting(
  write: Write,
  { id: seriesId, schoolId, teamId, startsAt, minutes, room }: Series,
  onDay: Day,
): Promise<string> {
  return meetingOn(write, { seriesId, schoolId, teamId, startsAt, minutes, room, onDay })
}
