import type { SchoolCalendar } from '#features/schools/school-days.ts'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'

/** Where a consultation stands in its cycle: the first meets, the last evaluates, and between them one plans again. */
export const stages = ['meet', 'plan again', 'evaluate'] as const
export type Stage = (typeof stages)[number]

/** Of three: 1 Meet → 2 Re-plan → 3 Evaluate. A cycle may be shorter or longer (HACK-26). */
export function stageOf(number: number, length: number): Stage {
  if (number === 1) return 'meet'
  return number < length ? 'plan again' : 'evaluate'
}

export const LONGEST_CYCLE = 12

/** So many weeks of school lie between two consultations: enough to try something, and not so many that it is forgotten. */
const WEEKS_APART = [4, 5, 6] as const
const USUAL_WEEKS = 5
/** The next one is booked within so many school days; then whoever leads it is reminded (HACK-26). */
const BOOKED_WITHIN = 5

/** How a cycle can end. */
export const endings = ['resolved', 'onward referral', 'stopped'] as const
export type Ending = (typeof endings)[number]

/** What is decided when the last consultation is over (HACK-25): the first two end the cycle, the third does not. */
export const decisions = ['resolved', 'onward referral', 'extend'] as const
export type Decision = (typeof decisions)[number]

export const verdicts = ['yes', 'partly', 'no'] as const
export type Verdict = (typeof verdicts)[number]

/** Those whose view is asked. Nobody speaks for another. */
export const parties = ['young person', 'parent or carer', 'school', 'link worker'] as const
export type Party = (typeof parties)[number]

export const questions = ['is it better', 'is more needed'] as const
export type Question = (typeof questions)[number]

/** The same weekday, so many weeks of school later; where the school is shut on it, the next open day of that week. */
export function schoolWeeksLater(calendar: SchoolCalendar, from: Day, weeks: number): Day {
  let day = addDays(from, weeks * 7)
  while (calendar.schoolWeeksBetween(from, day) < weeks) day = addDays(day, 7)
  if (calendar.isSchoolDay(day)) return day
  const later = calendar.nextSchoolDay(day)
  return later <= addDays(day, 7 - weekday(day)) ? later : calendar.addSchoolDays(day, -1)
}

export interface Planned {
  readonly number: number
  readonly suggestedOn: Day
  readonly bookBy: Day
}

/** When the consultations from `number` on should be, counted from a day on which something was held or decided. */
export function suggested(calendar: SchoolCalendar, from: Day, numbers: readonly number[]): Planned[] {
  const planned: Planned[] = []
  let last = from
  for (const number of numbers) {
    const suggestedOn = number === 1 ? calendar.addSchoolDays(last, 10) : schoolWeeksLater(calendar, last, USUAL_WEEKS)
    planned.push({ number, suggestedOn, bookBy: calendar.addSchoolDays(last, BOOKED_WITHIN) })
    last = suggestedOn
  }
  return planned
}

/** The days that booking offers, after the consultation before. */
export function daysToOffer(calendar: SchoolCalendar, from: Day): { readonly weeks: number; readonly day: Day }[] {
  return WEEKS_APART.map((weeks) => ({ weeks, day: schoolWeeksLater(calendar, from, weeks) }))
}
