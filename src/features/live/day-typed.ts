import type { Day } from '#platform/dates/day.ts'

/** A day as people type it, in a field that reads words too: `31/3/2026`. */
export function dayTyped(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${year}`
}
