import { bankHolidayOn, type Nation } from '#platform/dates/bank-holidays.ts'
import { type Day, dayNumber, dayOfNumber, weekday, weekdayOfNumber } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import { joined, type Stretch, totalUpTo, without } from './counting/stretches.ts'
import { holidayName, isWithin, knownTime, type Term } from './counting/terms.ts'
import { endOfWeek, weekOf, workingDaysUpTo } from './counting/working-days.ts'

/** Days on which a school is shut to pupils, the last one included. */
export interface ClosedDays {
  readonly from: Day
  readonly to: Day
  readonly name: string
  readonly kind: 'INSET' | 'holiday' | 'closure'
}

export interface SchoolYearInput {
  readonly nation: Nation
  readonly terms: readonly Term[]
  readonly closedDays: readonly ClosedDays[]
  /** Weekdays on which the school opens all the same: many in Scotland teach on St Andrew’s Day. */
  readonly openDays?: readonly Day[]
}

export interface NotSchoolDay {
  readonly kind: 'weekend' | 'bank holiday' | ClosedDays['kind']
  readonly name: Sentence
}

export interface SchoolCalendar {
  isSchoolDay(day: Day): boolean
  whyNotSchoolDay(day: Day): NotSchoolDay | undefined
  /** Whether the terms around a day have been entered. Where not, weekdays that are not bank holidays count. */
  termsKnown(day: Day): boolean
  /** The nth school day after a day, or before it when n is negative. With 0, that day, or the next school day. */
  addSchoolDays(day: Day, n: number): Day
  /** School days after `from`, up to and with `to`. Negative when `to` comes first. */
  schoolDaysBetween(from: Day, to: Day): number
  /** The first school day after a day. */
  nextSchoolDay(day: Day): Day
  /** Weeks, Monday to Sunday, with a school day in them, after that of `from`, up to and with that of `to`. */
  schoolWeeksBetween(from: Day, to: Day): number
}

const FIRST = dayNumber('1000-01-01')
const LAST = dayNumber('9999-12-31')
const WEEKEND = { en: 'Weekend', cy: 'Penwythnos' }

/** When a school teaches. All counting is in logarithmic time, however far apart the days are. */
export function schoolCalendar(input: SchoolYearInput): SchoolCalendar {
  const { known, holidays } = knownTime(input.terms)
  const opened = openedDays(input)
  const shut = without(joined([...holidays, ...input.closedDays.map(stretchOf)]), opened)
  const daysUpTo = schoolDaysUpTo(input.nation, shut, opened)
  const weeksUpTo = schoolWeeksUpTo(shut, daysUpTo)

  const isSchoolDay = (day: Day) => daysUpTo(dayNumber(day)) > daysUpTo(dayNumber(day) - 1)
  const addSchoolDays = (day: Day, n: number) => {
    if (!Number.isInteger(n)) throw new RangeError('School days are counted whole')
    const before = daysUpTo(dayNumber(day) - 1)
    const until = daysUpTo(dayNumber(day))
    return dayOfNumber(firstWith(daysUpTo, n > 0 ? until + n : before + n + 1))
  }

  return {
    isSchoolDay,
    whyNotSchoolDay: (day) => (isSchoolDay(day) ? undefined : reason(input, holidays, day)),
    termsKnown: (day) => known.some((stretch) => isWithin(stretch, day)),
    addSchoolDays,
    schoolDaysBetween: (from, to) => daysUpTo(dayNumber(to)) - daysUpTo(dayNumber(from)),
    nextSchoolDay: (day) => addSchoolDays(day, 1),
    schoolWeeksBetween: (from, to) => weeksUpTo(weekOf(dayNumber(to))) - weeksUpTo(weekOf(dayNumber(from))),
  }
}

function openedDays({ openDays = [] }: SchoolYearInput): number[] {
  const numbers = [...new Set(openDays)].map(dayNumber).filter((number) => weekdayOfNumber(number) <= 5)
  return numbers.sort((one, other) => one - other)
}

function stretchOf({ from, to }: ClosedDays): Stretch {
  return { from: dayNumber(from), to: dayNumber(to) }
}

/** How many school days there are up to a day. Only differences mean anything. */
function schoolDaysUpTo(nation: Nation, shut: readonly Stretch[], opened: readonly number[]) {
  const workingDays = (from: number, to: number) => workingDaysUpTo(nation, to) - workingDaysUpTo(nation, from - 1)
  const lost = totalUpTo(shut, workingDays)
  const onBankHolidays = opened.filter((number) => workingDays(number, number) === 0)
  const gained = totalUpTo(
    onBankHolidays.map((number) => ({ from: number, to: number })),
    () => 1,
  )
  return (number: number) => workingDaysUpTo(nation, number) - lost(number) + gained(number)
}

/** A week inside a closed stretch has no school day; one at its edge may have. */
function schoolWeeksUpTo(shut: readonly Stretch[], daysUpTo: (number: number) => number) {
  const isEmpty = (week: number) => daysUpTo(endOfWeek(week)) === daysUpTo(endOfWeek(week - 1))
  const empty = shut.flatMap(({ from, to }) => {
    const edges = [weekOf(from), weekOf(to)].filter(isEmpty).map((week) => ({ from: week, to: week }))
    return [...edges, { from: weekOf(from) + 1, to: weekOf(to) - 1 }]
  })
  const emptyUpTo = totalUpTo(joined(empty), (from, to) => to - from + 1)
  return (week: number) => week - emptyUpTo(week)
}

/** The first day by which there have been this many school days. */
function firstWith(daysUpTo: (number: number) => number, count: number): number {
  if (count > daysUpTo(LAST) || count <= daysUpTo(FIRST - 1)) throw new RangeError('There is no such school day')
  let from = FIRST
  let to = LAST
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (daysUpTo(middle) >= count) to = middle
    else from = middle + 1
  }
  return from
}

function reason({ nation, closedDays }: SchoolYearInput, holidays: readonly Stretch[], day: Day) {
  if (weekday(day) > 5) return { kind: 'weekend', name: WEEKEND } as const
  const bankHoliday = bankHolidayOn(nation, day)
  if (bankHoliday) return { kind: 'bank holiday', name: bankHoliday.name } as const
  const closed = closedDays.find(({ from, to }) => day >= from && day <= to)
  if (closed) return { kind: closed.kind, name: { en: closed.name, cy: closed.name } }
  const holiday = holidays.find((stretch) => isWithin(stretch, day))
  return holiday && ({ kind: 'holiday', name: holidayName(holiday) } as const)
}
