import type { Sentence } from '../words.ts'
import { addDays, type Day, dayNumber, weekday } from './day.ts'
import { MOVED, ONE_OFF } from './one-off-holidays.ts'

export type Nation = 'England' | 'Wales' | 'Scotland' | 'Northern Ireland'

interface BankHoliday {
  readonly day: Day
  readonly name: Sentence
  /** The day’s own date was at a weekend, so this weekday stands in for it. */
  readonly substitute: boolean
}

/** The names that gov.uk/bank-holidays and gov.uk/gwyliau-banc use. */
const NAMES = {
  newYear: { en: 'New Year’s Day', cy: 'Dydd Calan' },
  secondJanuary: { en: '2nd January', cy: '2il o Ionawr' },
  stPatrick: { en: 'St Patrick’s Day', cy: 'Gŵyl Sant Padrig' },
  goodFriday: { en: 'Good Friday', cy: 'Gwener y Groglith' },
  easterMonday: { en: 'Easter Monday', cy: 'Llun y Pasg' },
  earlyMay: { en: 'Early May bank holiday', cy: 'Gŵyl banc dechrau Mai' },
  spring: { en: 'Spring bank holiday', cy: 'Gŵyl banc y gwanwyn' },
  boyne: { en: 'Battle of the Boyne (Orangemen’s Day)', cy: 'Brwydr y Boyne (Dydd yr Orenwyr)' },
  summer: { en: 'Summer bank holiday', cy: 'Gŵyl banc yr haf' },
  stAndrew: { en: 'St Andrew’s Day', cy: 'Gŵyl Andreas' },
  christmas: { en: 'Christmas Day', cy: 'Dydd Nadolig' },
  boxing: { en: 'Boxing Day', cy: 'Dydd San Steffan' },
} as const

type Name = keyof typeof NAMES

const years = new Map<string, readonly BankHoliday[]>()

/**
 * The bank holidays of a nation in a year, in order. The rules are today’s (Banking and Financial Dealings Act 1971
 * sch. 1, St Andrew’s Day Bank Holiday (Scotland) Act 2007, and what is proclaimed every year). One-off days are known
 * from 2020 on. Our Easter holds from 1900 to 2099: other years have no bank holidays.
 */
export function bankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  if (!Number.isInteger(year) || year < 1900 || year > 2099) return []
  const key = `${nation} ${year}`
  let found = years.get(key)
  if (!found) {
    found = [...movable(nation, year), ...fixed(nation, year), ...oneOff(nation, year)].sort(byDay)
    years.set(key, found)
  }
  return found
}

export function bankHolidayOn(nation: Nation, day: Day): BankHoliday | undefined {
  return bankHolidays(nation, Number(day.slice(0, 4))).find((holiday) => holiday.day === day)
}

/** Easter Sunday by Gauss’s rule, with his constants for 1900 to 2099 and his two exceptions. */
export function easterSunday(year: number): Day {
  const moon = (19 * (year % 19) + 24) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
  const tooLate = sunday === 6 && (moon === 29 || (moon === 28 && year % 19 > 10))
  return addDays(`${year}-03-22`, moon + sunday - (tooLate ? 7 : 0))
}

function movable(nation: Nation, year: number): BankHoliday[] {
  const easter = easterSunday(year)
  const summer = nation === 'Scotland' ? mondayFrom(`${year}-08-01`) : mondayFrom(`${year}-08-25`)
  return [
    holiday('goodFriday', addDays(easter, -2)),
    ...(nation === 'Scotland' ? [] : [holiday('easterMonday', addDays(easter, 1))]),
    holiday('earlyMay', mondayFrom(`${year}-05-01`)),
    holiday('spring', mondayFrom(`${year}-05-25`)),
    holiday('summer', summer),
  ].map((usual) => ({ ...usual, ...MOVED[usual.day] }))
}

/**
 * Days with a date. One at a weekend passes to the next weekday that is not taken: Christmas 2022, a Sunday, was kept
 * on Tuesday 27 December because Monday was Boxing Day. In Scotland in 2023, gov.uk gave the two days in January each
 * other’s name; the days are the same.
 */
function fixed(nation: Nation, year: number): BankHoliday[] {
  const dated = datesOf(nation).map(([name, date]) => holiday(name, `${year}-${date}`))
  const taken = new Set(dated.map(({ day }) => day).filter((day) => weekday(day) <= 5))
  return dated.map((usual) => {
    if (weekday(usual.day) <= 5) return usual
    let day = usual.day
    while (weekday(day) > 5 || taken.has(day)) day = addDays(day, 1)
    taken.add(day)
    return { ...usual, day, substitute: true }
  })
}

function datesOf(nation: Nation): readonly (readonly [Name, string])[] {
  return [
    ['newYear', '01-01'],
    ...(nation === 'Scotland' ? ([['secondJanuary', '01-02']] as const) : []),
    ...(nation === 'Northern Ireland'
      ? ([
          ['stPatrick', '03-17'],
          ['boyne', '07-12'],
        ] as const)
      : []),
    ...(nation === 'Scotland' ? ([['stAndrew', '11-30']] as const) : []),
    ['christmas', '12-25'],
    ['boxing', '12-26'],
  ]
}

function oneOff(nation: Nation, year: number): BankHoliday[] {
  return ONE_OFF.filter(({ day, only }) => day.startsWith(`${year}-`) && (!only || only === nation)).map(
    ({ day, name }) => ({ day, name, substitute: false }),
  )
}

function holiday(name: Name, day: Day): BankHoliday {
  return { day, name: NAMES[name], substitute: false }
}

/** The first Monday on or after a day. */
function mondayFrom(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7)
}

function byDay(one: BankHoliday, other: BankHoliday) {
  return dayNumber(one.day) - dayNumber(other.day)
}
