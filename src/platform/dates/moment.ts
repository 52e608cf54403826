import { type Day, dayIn } from './day.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the clock on the wall in London says. */
export function timeIn(at: Date): string {
  return clock.format(at)
}

/** The moment at which it was this day and time in London. A time that summer takes away is the one after it. */
export function momentOf(day: Day, timeOfDay: string): Date {
  const winter = new Date(`${day}T${timeOfDay}:00Z`)
  const summer = new Date(winter.getTime() - 3_600_000)
  return dayIn(summer) === day && timeIn(summer) === timeOfDay ? summer : winter
}
