import type { Language } from '#platform/words.ts'
import { words } from './concern.words.ts'

/** How long ago, as one would say it: minutes for two hours, hours for two days, then days. */
export function sinceInWords(at: Date, now: Date, language: Language): string {
  const { since } = words(language)
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000))
  if (minutes < 120) return since.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? since.hours(hours) : since.days(Math.floor(hours / 24))
}
