import { sayDay } from '#features/actions/due-in-words.ts'
import type { Day } from '#platform/dates/day.ts'
import { capitalised, type Language } from '#platform/words.ts'
import type { TheDay } from './the-day.ts'
import { words } from './today.words.ts'

interface Left {
  readonly dueOn: Day
  readonly isLate: boolean
  readonly schoolDays: number
}

/** `3 school days left, due Thursday 5 March`; `late by 2 school days, was due Thursday 26 February`. */
export function sayTimeLeft({ dueOn, isLate, schoolDays }: Left, today: Day, language: Language): string {
  const t = words(language).time
  if (dueOn === today) return t.today
  return isLate ? t.late(schoolDays, sayDay(dueOn, language)) : t.left(schoolDays, sayDay(dueOn, language))
}

/** `Monday 2 March. A school day.`; `Wednesday 18 February. Half-term holiday. School is open again on Monday 23 February.` */
export function sayToday({ today, schoolDay }: Pick<TheDay, 'today' | 'schoolDay'>, language: Language): string {
  const t = words(language)
  const day = capitalised(sayDay(today, language))
  const { isSchoolDay, isKnown, why, next } = schoolDay
  if (why) return t.noSchool(day, t.why[why.kind](why.name[language]), sayDay(next, language))
  return isSchoolDay && isKnown ? t.schoolDay(day) : t.termsUnknown(day)
}
