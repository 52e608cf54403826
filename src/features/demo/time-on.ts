import type { Day } from '#platform/dates/day.ts'

const hourInLondon = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/London' })

/** `timeOn('2025-09-01', '09:40')`: twenty to ten as the school’s clock shows it, in summer and in winter. */
export function timeOn(day: Day, time: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`)
  const isSummer = Number(hourInLondon.format(asIfUtc)) !== asIfUtc.getUTCHours()
  return isSummer ? new Date(asIfUtc.getTime() - 3_600_000) : asIfUtc
}
