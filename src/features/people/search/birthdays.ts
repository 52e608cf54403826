import { type Day, isDay } from '#platform/dates/day.ts'
import { readDay } from '#platform/dates/read-day.ts'

/** What looks like a day in what somebody typed: figures with marks between, eight figures, or a month in words. */
const LOOKS_LIKE_A_DAY =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/. -]\d{1,2}[/. -](?:\d{4}|\d{2})(?!\d)|(?<!\d)\d{8}(?!\d)|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,}\.?,? \d{4}/u

interface Birthdays {
  /** What was typed, and then the same with day and month swapped where that is a day too. */
  readonly days: readonly Day[]
  /** What else was typed. */
  readonly rest: string
}

/** The birthday in what somebody typed to search for: `amira 3/11/13` is the day 2013-11-03 and the name `amira`. */
export function readBirthdays(typed: string, today: Day): Birthdays {
  const text = typed.normalize('NFKC')
  const found = LOOKS_LIKE_A_DAY.exec(text)
  const day = found ? readDay(inFull(found[0], today)) : undefined
  const swapped = found && !day ? dayAndMonthSwapped(american(found[0], today)) : day && dayAndMonthSwapped(day)
  const days = [...new Set([day, swapped].filter((each) => each !== undefined))]
  if (!found || days.length === 0) return { days: [], rest: typed }
  return {
    days,
    rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim(),
  }
}

/** `2013-11-03` is `2013-03-11`: a slip, or the American way. Not where there is no such day. */
export function dayAndMonthSwapped(day: string): Day | undefined {
  const swapped = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`
  return swapped !== day && isDay(swapped) ? swapped : undefined
}

/** With four figures for the year, and a mark between day, month and year, as `readDay` wants it. */
function inFull(typed: string, today: Day): string {
  const together = /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (together) return together.slice(1).join('/')
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? []
  if (year) return [day, month, year].join('/')
  const [, start, short] = /^(\d{1,2}[/. -]\d{1,2}[/. -])(\d{2})$/.exec(typed) ?? []
  if (!short) return typed
  const thisCentury = `20${short}`
  return start + (thisCentury <= today.slice(0, 4) ? thisCentury : `19${short}`)
}

/** As year, month, day even where there is no such month: `11/25/2013` is `2013-25-11`, to be swapped. */
function american(typed: string, today: Day): string {
  const [first = '', second = '', year = ''] = inFull(typed, today).split(/[/. -]/)
  return `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`
}
