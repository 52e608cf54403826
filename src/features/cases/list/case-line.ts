import { type Day, dayIn, daysBetween } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { statusName } from '../case-words.ts'
import type { listCases } from './list-cases.ts'
import { words } from './list.words.ts'

export type ListedCase = Awaited<ReturnType<typeof listCases>>[number]

/** What a list says of a case, on the screen and in the file of it. */
export function standsAt({ status, pausedUntil }: ListedCase, language: Language): string {
  const said = statusName(status, language)
  return pausedUntil ? `${said} ${words(language).until(formatShortDay(pausedUntil, language))}` : said
}

/** `knowsOfAll`: whether the reader knows of every contact, or only of those they may read. */
export function lastContact(
  { lastContactAt }: ListedCase,
  knowsOfAll: boolean,
  today: Day,
  language: Language,
): string {
  const t = words(language)
  if (!lastContactAt) return knowsOfAll ? t.noContact : t.noContactSeen
  const day = dayIn(lastContactAt)
  return `${formatShortDay(day, language)}, ${t.daysAgo(daysBetween(day, today))}`
}

export function leadAndTeam({ leadGiven, leadFamily, teamName }: ListedCase): string {
  return `${leadGiven} ${leadFamily}, ${teamName}`
}

export function nextReview({ reviewOn, status }: ListedCase, language: Language): string {
  if (!reviewOn) return status === 'closed' ? '' : words(language).noReview
  return formatShortDay(reviewOn, language)
}
