import { dayIn } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './attendance.words.ts'

/** `within 45 minutes`, `within 3 hours`, `within 2 days`: how long it took to ask, as it is said everywhere. */
export function withinInWords(minutes: number, language: Language): string {
  const { within } = words(language)
  if (minutes < 60) return within.minutes(Math.max(1, Math.ceil(minutes)))
  const hours = Math.ceil(minutes / 60)
  return hours <= 24 ? within.hours(hours) : within.days(Math.ceil(hours / 24))
}

interface Asked {
  readonly awayOn: string | null
  readonly agreedAt: string
  readonly answeredAt: string | null
}

/** Whether what came of it was known on the day itself, and how soon (CSW-49). */
export function answeredInWords({ awayOn, agreedAt, answeredAt }: Asked, language: Language): string {
  const t = words(language)
  if (!answeredAt) return t.notAnswered
  const [asked, answered] = [new Date(agreedAt), new Date(answeredAt)]
  const within = withinInWords((answered.getTime() - asked.getTime()) / 60_000, language)
  return dayIn(answered) === awayOn ? t.answeredSameDay(within) : t.answeredLater(within)
}
