import { easterSunday } from '#platform/dates/bank-holidays.ts'
import { type Day, dayNumber, dayOfNumber } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import { joined, type Stretch } from './stretches.ts'

/** A term, or half of one. Both days are school days. */
export interface Term {
  readonly name: string
  readonly startsOn: Day
  readonly endsOn: Day
}

/** The longest break, in days, that is a holiday and not a term nobody has entered: Christmas and Easter take 17. */
const LONGEST_BREAK = 24
/** The summer one holds 1 August in every nation; Northern Ireland’s, all July and August, is the longest. */
const LONGEST_SUMMER = 75

/** The terms in a row, each with the holiday that follows when the next term is known too. */
export function knownTime(terms: readonly Term[]): { known: Stretch[]; holidays: Stretch[] } {
  const taught = joined(terms.map(({ startsOn, endsOn }) => ({ from: dayNumber(startsOn), to: dayNumber(endsOn) })))
  const breaks = taught.slice(1).map((next, index) => ({ from: (taught[index]?.to ?? 0) + 1, to: next.from - 1 }))
  const holidays = breaks.filter(isHoliday)
  return { known: joined([...taught, ...holidays]), holidays }
}

function isHoliday(pause: Stretch): boolean {
  const days = pause.to - pause.from + 1
  return days <= LONGEST_BREAK || (days <= LONGEST_SUMMER && holds(pause, '08-01'))
}

/** What people call a holiday between terms, told from when it is. */
export function holidayName(holiday: Stretch): Sentence {
  if (holds(holiday, '08-01')) return { en: 'Summer holiday', cy: 'Gwyliau’r haf' }
  if (holds(holiday, '12-25')) return { en: 'Christmas holiday', cy: 'Gwyliau’r Nadolig' }
  const start = dayOfNumber(holiday.from)
  if (isWithin(holiday, easterSunday(Number(start.slice(0, 4))))) return { en: 'Easter holiday', cy: 'Gwyliau’r Pasg' }
  if (start.slice(5) >= '03-20' && start.slice(5) < '04-30') return { en: 'Spring holiday', cy: 'Gwyliau’r gwanwyn' }
  return { en: 'Half-term holiday', cy: 'Gwyliau hanner tymor' }
}

function holds(stretch: Stretch, monthAndDay: string): boolean {
  return isWithin(stretch, `${dayOfNumber(stretch.from).slice(0, 4)}-${monthAndDay}`)
}

export function isWithin({ from, to }: Stretch, day: Day): boolean {
  const number = dayNumber(day)
  return number >= from && number <= to
}
