import { type Day, dayNumber } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { Due, QuickDay } from './due.ts'
import { words } from './due.words.ts'

const weekdays = {
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
  cy: new Intl.DateTimeFormat('cy', { weekday: 'long', timeZone: 'UTC' }),
}

/** `Monday 6 April`, `dydd Llun 6 Ebrill`: a day that is soon, as people say it. */
export function sayDay(day: Day, language: Language): string {
  const withoutYear = formatDay(day, language).replace(/\s\d{4}$/, '')
  const weekday = weekdays[language].format(dayNumber(day) * 86_400_000)
  return `${weekday.replace(/^Dydd/, 'dydd')} ${withoutYear}`
}

export function quickDayInWords({ schoolDays, day }: QuickDay, language: Language): string {
  return words(language).inSchoolDays(schoolDays, sayDay(day, language))
}

/** `Due Tuesday 3 March`, `Due today`, `Due Monday 2 March, late by 3 school days`. */
export function dueInWords(due: { dueOn: Day; schoolDaysLate: number }, today: Day, language: Language): string {
  const t = words(language)
  if (due.dueOn === today) return t.dueToday
  const said = t.due(sayDay(due.dueOn, language))
  return due.schoolDaysLate > 0 ? `${said}, ${t.late(due.schoolDaysLate)}` : said
}

/** `Monday 6 April is Easter Monday: due Tuesday 21 April`; nothing when the day stood. */
export function movedInWords({ dueOn, moved }: Due, language: Language): string | undefined {
  if (!moved) return undefined
  const t = words(language)
  const why = t.closed[moved.why.kind](sayDay(moved.from, language), moved.why.name[language])
  return t.moved(why, sayDay(dueOn, language))
}
