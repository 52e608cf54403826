import { addDays, type Day, dayIn, weekday } from '../dates/day.ts'
import { momentOf } from '../dates/moment.ts'

/** When something comes round, by the clock on the wall in London. */
export interface When {
  /** `Mondays at 07:30`: for the operator. */
  readonly words: string
  /** The last time it was due, now or before. */
  lastDue(now: Date): Date
}

const WEEK = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const
type Weekday = (typeof WEEK)[number]

/** Once each day, also on the days when the clocks change. */
export function everyDay(at: string): When {
  return { words: `every day at ${at}`, lastDue: (now) => lastOn(now, at, () => true) }
}

/** Once a week, by the clock on the wall. */
export function every(day: Weekday, at: string): When {
  return { words: `${day} at ${at}`, lastDue: (now) => lastOn(now, at, (is) => WEEK[weekday(is) - 1] === day) }
}

function lastOn(now: Date, at: string, counts: (day: Day) => boolean): Date {
  for (let day = dayIn(now); ; day = addDays(day, -1)) {
    if (!counts(day)) continue
    const due = momentOf(day, at)
    if (due <= now) return due
  }
}
