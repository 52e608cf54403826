/** A day in the calendar, without a time or a zone: `'2026-03-02'`. Two days compare as strings. Years 1000 to 9999. */
export type Day = string

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MILLISECONDS = 86_400_000
const FIRST = Date.parse('1000-01-01') / MILLISECONDS
const LAST = Date.parse('9999-12-31') / MILLISECONDS

/** Whether this is a real day, written as we write days. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY.test(value)) return false
  const dayOfMonth = Number(value.slice(8))
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)))
}

/** 0 for a month that is none. */
function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeapYear ? 29 : (MONTHS[month - 1] ?? 0)
}

/** Days since 1 January 1970, which is 0. A day has no zone, so arithmetic in UTC is exact: no clock changes in it. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError('Not a day')
  return Date.parse(day) / MILLISECONDS
}

/** The day with this number: the inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  if (!Number.isInteger(number) || number < FIRST || number > LAST) throw new RangeError('There is no such day')
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10)
}

/** `days` may be negative. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

/** Nights from one day to another: 0 on the same day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 is Monday and 7 is Sunday, as in ISO 8601. */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day))
}

/** Day 0, 1 January 1970, was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/**
 * Whole years of age on a day; negative before birth. Somebody born on 29 February is a year older on 1 March in other
 * years: an age begins with the anniversary (Family Law Reform Act 1969 s. 9; Age of Majority Act (Northern Ireland)
 * 1969 s. 5), and the Age of Legal Capacity (Scotland) Act 1991 s. 6 names 1 March.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** A zone’s calendar, and what it said before. */
interface Calendar {
  readonly format: Intl.DateTimeFormat
  readonly said: Map<number, Day>
}

const calendars = new Map<string, Calendar>()
/** Since 1970 no clock has been put forward or back but at the quarters of an hour, so a whole one is of one day. */
const QUARTER = 900_000
const MOST_REMEMBERED = 5000

/** What day it is at this moment for people in a time zone. Every request asks, and a page asks for each of its moments. */
export function dayIn(now: Date, timeZone = 'Europe/London'): Day {
  const { format, said } = calendarOf(timeZone)
  const quarter = Math.floor(now.getTime() / QUARTER)
  const known = said.get(quarter)
  if (known !== undefined) return known
  const day = dayIs(format, now)
  if (said.size >= MOST_REMEMBERED) said.clear()
  if (quarter >= 0) said.set(quarter, day)
  return day
}

function dayIs(format: Intl.DateTimeFormat, now: Date): Day {
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
}

function calendarOf(timeZone: string): Calendar {
  let calendar = calendars.get(timeZone)
  if (!calendar) {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    calendar = { format, said: new Map() }
    calendars.set(timeZone, calendar)
  }
  return calendar
}
