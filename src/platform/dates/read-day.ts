import { type Day, isDay } from './day.ts'

const NUMBERS = /^(\d{1,2})([/. -])(\d{1,2})\2(\d{4})$/
const WORDS = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,})\.?,? (\d{4})$/u

const ENGLISH = 'january february march april may june july august september october november december'.split(' ')
const WELSH = 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(' ')

/**
 * Reads a day as people and class lists write it, the day first: `2026-03-02`, `02/03/2026`, `2/3/2026`, `2.3.2026`,
 * `2 March 2026`, `2 Mar 2026`, `2 Mawrth 2026`. A day that does not exist, or a year of two digits, is not read.
 */
export function readDay(text: string): Day | undefined {
  const typed = text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
  if (isDay(typed)) return typed

  const numbers = NUMBERS.exec(typed)
  if (numbers) return dayFrom(numbers[4], Number(numbers[3]), numbers[1])
  const words = WORDS.exec(typed)
  if (words?.[2]) return dayFrom(words[3], monthNamed(words[2]), words[1])
  return undefined
}

function dayFrom(year = '', month = 0, dayOfMonth = '') {
  const day = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** 1 to 12, or 0 for no month. A shortened name counts when only one month of its language begins so. */
function monthNamed(name: string): number {
  for (const months of [ENGLISH, WELSH]) {
    const starting = months.filter((month) => month.startsWith(name))
    if (starting[0] && starting.length === 1) return months.indexOf(starting[0]) + 1
  }
  return 0
}
