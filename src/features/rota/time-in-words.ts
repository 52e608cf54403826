import { formatTime } from '#platform/dates/format-day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Language } from '#platform/words.ts'

/** `08:30` as people write it: `8:30am`, `midday`. A winter’s day, on which the clock on the wall is the same everywhere. */
export function timeInWords(time: string, language: Language): string {
  return formatTime(momentOf('2026-01-05', time), language)
}
