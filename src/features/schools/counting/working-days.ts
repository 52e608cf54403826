import { bankHolidays, type Nation } from '#platform/dates/bank-holidays.ts'
import { dayNumber, weekdayOfNumber } from '#platform/dates/day.ts'

/** The years whose bank holidays are counted. Before and after them, beyond any open case, every weekday counts. */
const FIRST_YEAR = 2000
const LAST_YEAR = 2060

const holidays = new Map<Nation, readonly number[]>()

/** Counts weekdays that are not bank holidays up to a day, by number, it included. Only differences mean anything. */
export function workingDaysUpTo(nation: Nation, number: number): number {
  return weekdaysUpTo(number) - countUpTo(bankHolidayNumbers(nation), number)
}

/** How many numbers of a sorted list are not above a limit. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? 0) <= limit) from = middle + 1
    else to = middle
  }
  return from
}

/** Monday to Sunday weeks, numbered. Week 0 holds 1 January 1970. */
export function weekOf(number: number): number {
  return Math.floor((number + 3) / 7)
}

/** The number of the Sunday that ends a week. */
export function endOfWeek(week: number): number {
  return week * 7 + 3
}

function weekdaysUpTo(number: number): number {
  return weekOf(number) * 5 + Math.min(weekdayOfNumber(number), 5)
}

function bankHolidayNumbers(nation: Nation): readonly number[] {
  let numbers = holidays.get(nation)
  if (!numbers) {
    const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
    numbers = years.flatMap((year) => bankHolidays(nation, year).map(({ day }) => dayNumber(day)))
    holidays.set(nation, numbers)
  }
  return numbers
}
