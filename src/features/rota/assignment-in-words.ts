import type { NotSchoolDay } from '#features/schools/school-days.ts'
import type { Language } from '#platform/words.ts'
import type { Weekday } from './assignment.ts'
import { words } from './rota.words.ts'
import { timeInWords } from './time-in-words.ts'

interface Said {
  readonly weekday: number
  readonly weeks: string
  readonly fromTime: string
  readonly untilTime: string
}

/** `Tuesday, every week, 8:30am to 12:30pm`. */
export function whenInWords({ weekday, weeks, ...times }: Said, language: Language): string {
  const t = words(language)
  const day = t.weekdays[weekday as Weekday]
  return [day, weeks === 'every' ? t.every : t.everyOther(weeks), timesInWords(times, language)].join(', ')
}

/** `8:30am to 12:30pm`. */
export function timesInWords(
  { fromTime, untilTime }: Pick<Said, 'fromTime' | 'untilTime'>,
  language: Language,
): string {
  return words(language).fromTo(timeInWords(fromTime, language), timeInWords(untilTime, language))
}

/** Why nobody comes on a day: `Half-term holiday`, `INSET day (Staff training)`. */
export function whyInWords({ kind, name }: NotSchoolDay, language: Language): string {
  return words(language).why[kind](name[language])
}
