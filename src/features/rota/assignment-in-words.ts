import { fullName } from '#features/access/child-name.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import type { NotSchoolDay } from '#features/schools/school-days.ts'
import type { Language } from '#platform/words.ts'
import type { Weekday } from './assignment.ts'
import type { DaysAway } from './days-away.ts'
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

/** That I am not at a school on a day, and why: it is shut, or I am away. */
export function notThereInWords({ shut, away, assignment: { schoolName } }: NotThere, language: Language): string {
  const t = words(language)
  if (shut) return t.shut(schoolName, whyInWords(shut, language))
  return `${t.away(schoolName)}. ${insteadInWords(away, language)}`
}

interface NotThere {
  readonly shut: NotSchoolDay | undefined
  readonly away: DaysAway | undefined
  readonly assignment: { readonly schoolName: string }
}

/** Who comes instead; or that nobody does, which is said too. */
export function insteadInWords(away: DaysAway | undefined, language: Language): string {
  const t = words(language)
  return away?.cover ? t.comesInstead(fullName(away.cover)) : t.nobodyInstead
}

/** `Tuesday 3 March`, or `from Tuesday 3 March to Friday 6 March`. */
export function daysInWords({ from, to }: DaysAway, language: Language): string {
  const [first, last] = [sayDay(from, language), sayDay(to, language)]
  return from === to ? first : words(language).fromDayTo(first, last)
}
