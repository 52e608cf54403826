import type { NotSchoolDay, SchoolCalendar } from '#features/schools/school-days.ts'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'

export interface Rhythm {
  readonly weekday: number
  readonly fromDay: Day
  readonly untilDay: Day | null
}

/** A day on which a series would meet, and why it does not, if it does not. */
interface SeriesDay {
  readonly day: Day
  readonly skipped?: NotSchoolDay
}

/** The days of a series from a day on. Those on which the school is shut are there too, with why, so that nobody wonders. */
export function seriesDays(calendar: SchoolCalendar, rhythm: Rhythm, from: Day, howMany: number): SeriesDay[] {
  const first = from > rhythm.fromDay ? from : rhythm.fromDay
  let day = addDays(first, (rhythm.weekday - weekday(first) + 7) % 7)
  const days: SeriesDay[] = []
  while (days.length < howMany && (rhythm.untilDay === null || day <= rhythm.untilDay)) {
    const skipped = calendar.whyNotSchoolDay(day)
    days.push(skipped ? { day, skipped } : { day })
    day = addDays(day, 7)
  }
  return days
}

/** A year of weeks: a school that is shut for longer has no next time. */
const WEEKS_AHEAD = 53

/** The next day on which it meets, that day itself included. */
export function nextMeetingDay(calendar: SchoolCalendar, rhythm: Rhythm, from: Day): Day | undefined {
  return seriesDays(calendar, rhythm, from, WEEKS_AHEAD).find(({ skipped }) => !skipped)?.day
}
