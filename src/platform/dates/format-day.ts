import type { Language } from '../words.ts'
import { type Day, dayIn, dayNumber } from './day.ts'

const LOCALES = { en: 'en-GB', cy: 'cy' } as const
const AT = { en: 'at', cy: 'am' } as const
const MIDDAY = { en: 'midday', cy: 'hanner dydd' } as const
const MIDNIGHT = { en: 'midnight', cy: 'hanner nos' } as const

const DAY = { day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const
const long = ofEachDay({ ...DAY, month: 'long' })
const short = ofEachDay({ ...DAY, month: 'short' })
const month = inEachLanguage({ month: 'short', timeZone: 'UTC' })
const monthOfYear = inEachLanguage({ month: 'long', year: 'numeric', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** Making a formatter costs a hundred times what using it does, so each is made once. */
function inEachLanguage(options: Intl.DateTimeFormatOptions) {
  return { en: new Intl.DateTimeFormat(LOCALES.en, options), cy: new Intl.DateTimeFormat(LOCALES.cy, options) }
}

/** A page writes the same few days over and over, and looking one up takes a tenth of formatting it. */
function ofEachDay(options: Intl.DateTimeFormatOptions) {
  const { en, cy } = inEachLanguage(options)
  return { en: remembering(en), cy: remembering(cy) }
}

const MOST_REMEMBERED = 5000

function remembering(format: Intl.DateTimeFormat): (day: Day) => string {
  const said = new Map<Day, string>()
  return (day) => {
    const known = said.get(day)
    if (known !== undefined) return known
    const text = format.format(dayNumber(day) * 86_400_000)
    if (said.size >= MOST_REMEMBERED) said.clear()
    said.set(day, text)
    return text
  }
}

/** `2 March 2026`, `2 Mawrth 2026`. */
export function formatDay(day: Day, language: Language): string {
  return long[language](day)
}

/** `2 Mar 2026`, `2 Maw 2026`: for tables. */
export function formatShortDay(day: Day, language: Language): string {
  return short[language](day)
}

/** `Mar`, `Maw`: the month of a day, for the head of a column. */
export function formatMonth(day: Day, language: Language): string {
  return month[language].format(dayNumber(day) * 86_400_000)
}

/** `March 2026`, `Mawrth 2026`. */
export function formatMonthOfYear(day: Day, language: Language): string {
  return monthOfYear[language].format(dayNumber(day) * 86_400_000)
}

/** `2 March 2026 at 2:30pm`, `2 Mawrth 2026 am 2:30pm`, as it was in London. */
export function formatDateTime(date: Date, language: Language): string {
  return `${formatDay(dayIn(date), language)} ${AT[language]} ${formatTime(date, language)}`
}

/** `2:30pm`, `9am`, `midday`: the NHS style. The time is London’s. */
export function formatTime(date: Date, language: Language): string {
  return formatClock(clock.format(date), language)
}

/** `08:30`, as it is kept and typed, in the same style: `8:30am`. */
export function formatClock(time: string, language: Language): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour === 0) return MIDNIGHT[language]
  if (minute === 0 && hour === 12) return MIDDAY[language]
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
