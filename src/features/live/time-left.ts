import { momentOf } from '#platform/dates/moment.ts'
import type { Day } from '#platform/dates/day.ts'

interface Timed {
  readonly onDay: Day
  readonly startsAt: string
  readonly minutes: number
  readonly startedAt: Date | string | null
}

/** When a meeting is to end: at the hour it was set for, or as long after it began if that was another day. */
export function endsAt({ onDay, startsAt, minutes, startedAt }: Timed): Date {
  const planned = momentOf(onDay, startsAt)
  const began = startedAt === null ? planned : new Date(startedAt)
  const isOnItsDay = Math.abs(began.getTime() - planned.getTime()) < 12 * 3_600_000
  return new Date((isOnItsDay ? planned : began).getTime() + minutes * 60_000)
}

interface TimeLeft {
  /** Negative when it is over. */
  readonly seconds: number
  readonly children: number
  /** For each child that is left; nothing when there is none, or no time. */
  readonly secondsEach: number | undefined
}

/** The time that is left, shared by the children who are left. */
export function timeLeft(ends: Date, children: number, now: Date): TimeLeft {
  const seconds = Math.floor((ends.getTime() - now.getTime()) / 1000)
  return { seconds, children, secondsEach: children > 0 && seconds > 0 ? Math.floor(seconds / children) : undefined }
}
