import { type Day, daysBetween } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './record.words.ts'

/** `3 weeks`, `5 months`: how long something has lasted, as people say it. */
export function howLong(since: Day, today: Day, language: Language): string {
  const t = words(language)
  const days = Math.max(0, daysBetween(since, today))
  return days < 84 ? t.weeks(Math.floor(days / 7)) : t.months(Math.floor(days / 30.44))
}
