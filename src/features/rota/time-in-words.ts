import { formatClock } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'

/** `08:30` as people write it: `8:30am`, `midday`. */
export function timeInWords(time: string, language: Language): string {
  return formatClock(time, language)
}
