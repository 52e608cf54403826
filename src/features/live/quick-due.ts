import { addDays, type Day, isDay, weekday } from '#platform/dates/day.ts'
import { readDay } from '#platform/dates/read-day.ts'
import { folded } from './quick-words.ts'

/** A due day, and the day that was written when the school is shut on it. */
export interface Due {
  readonly dueOn: Day
  readonly moved?: { readonly from: Day; readonly why: string }
}

/** The days a line is read with. */
export interface Days {
  readonly today: Day
  readonly nextMeeting: Day
  /** Why the school is shut on a day; undefined when it is open. */
  whyShut(day: Day): string | undefined
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ['mon', 'monday', 'llun', 'dydd llun'],
  ['tue', 'tues', 'tuesday', 'mawrth', 'dydd mawrth'],
  ['wed', 'weds', 'wednesday', 'mercher', 'dydd mercher'],
  ['thu', 'thur', 'thurs', 'thursday', 'iau', 'dydd iau'],
  ['fri', 'friday', 'gwener', 'dydd gwener'],
  ['sat', 'saturday', 'sadwrn', 'dydd sadwrn'],
  ['sun', 'sunday', 'sul', 'dydd sul'],
]
const COUNTS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map(
  (word, at) => [word, at || 1] as const,
)
const COUNT = new Map<string, number>([
  ...COUNTS,
  ['un', 1],
  ['dau', 2],
  ['dwy', 2],
  ['tri', 3],
  ['tair', 3],
  ['pedwar', 4],
  ['pedair', 4],
])
const NUMBERS = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/
const MONTH_LAST = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{L}{3,})(?: (\d{4}))?$/u
const FURTHEST = 366

/**
 * The day that words mean, counted from today: `Fri`, `tomorrow`, `next Tue`, `in 2 weeks`, `12/3`, `12 March`. A day on which
 * the school is shut becomes the next one on which it is open, and says why. Undefined when they are no day at all.
 */
export function dueIn(text: string, days: Days): Due | 'no such day' | undefined {
  const words = folded(text.replaceAll(/(\d)\.(?=\d)/gu, '$1/')).replace(/^(?:by|on|due|for|erbyn|ar) /u, '')
  if (/^next (?:meeting|time|panel)$|^(?:cyfarfod|tro) nesaf$/u.test(words)) return { dueOn: days.nextMeeting }
  const day = dayIn(words, days.today)
  if (day === null) return 'no such day'
  return day === undefined ? undefined : opened(day, days)
}

/** Null for what is written as a day and is none: `31/2`. */
function dayIn(words: string, today: Day): Day | null | undefined {
  if (['today', 'now', 'heddiw'].includes(words)) return today
  if (['tomorrow', 'tmrw', 'tom', 'yfory'].includes(words)) return addDays(today, 1)
  if (['next week', 'wythnos nesaf'].includes(words)) return addDays(today, 7)
  return weekdayIn(words, today) ?? stretchIn(words, today) ?? dateIn(words, today)
}

/** `Fri` is the next Friday to come; `next Fri` is that of next week. */
function weekdayIn(words: string, today: Day): Day | undefined {
  const [, next, name = '', nesaf] = /^(next |this )?(.+?)( nesaf)?$/u.exec(words) ?? []
  const number = WEEKDAYS.findIndex((names) => names.includes(name)) + 1
  if (number === 0) return undefined
  const monday = addDays(today, 1 - weekday(today))
  if (next === 'next ' || nesaf) return addDays(monday, 6 + number)
  const ahead = (number - weekday(today) + 7) % 7
  return addDays(today, ahead === 0 ? 7 : ahead)
}

/** `in 2 weeks`, `3 days`, `a fortnight`. */
function stretchIn(words: string, today: Day): Day | undefined {
  if (/^(?:in )?a fortnight$|^(?:mewn )?pythefnos$/u.test(words)) return addDays(today, 14)
  const [, count = '', unit = ''] =
    /^(?:in |mewn )?(\d{1,2}|\p{L}+) (days?|weeks?|diwrnod|dydd|wythnos)$/u.exec(words) ?? []
  const number = COUNT.get(count) ?? Number(count === '' ? Number.NaN : count)
  if (!Number.isInteger(number)) return undefined
  return addDays(today, /^(?:week|wythnos)/u.test(unit) ? number * 7 : number)
}

/** `12/3`, `12 March`, with or without a year. Without one it is the next that comes. */
function dateIn(words: string, today: Day): Day | null | undefined {
  if (isDay(words)) return words
  const year = Number(today.slice(0, 4))
  const [, day, month, ofYear] = NUMBERS.exec(words) ?? []
  if (day !== undefined && month !== undefined) {
    const written = (which: number) => readDay(`${day}/${month}/${which}`)
    if (ofYear !== undefined) return written(ofYear.length === 2 ? 2000 + Number(ofYear) : Number(ofYear)) ?? null
    return toCome(written, year, today) ?? null
  }
  const [, date, name, inYear] = MONTH_LAST.exec(words) ?? []
  if (date === undefined || name === undefined || readDay(`1 ${name} ${year}`) === undefined) return undefined
  const written = (which: number) => readDay(`${date} ${name} ${which}`)
  if (inYear !== undefined) return written(Number(inYear)) ?? null
  return toCome(written, year, today) ?? null
}

/** 29 February may be years away: then it is no day anybody means. */
function toCome(written: (year: number) => Day | undefined, year: number, today: Day): Day | undefined {
  return [written(year), written(year + 1)].find(
    (day) => day !== undefined && day >= today && day <= addDays(today, FURTHEST),
  )
}

function opened(day: Day, days: Days): Due {
  const why = days.whyShut(day)
  if (why === undefined) return { dueOn: day }
  let open = day
  for (let tried = 0; tried < FURTHEST && days.whyShut(open) !== undefined; tried++) open = addDays(open, 1)
  return { dueOn: open, moved: { from: day, why } }
}
