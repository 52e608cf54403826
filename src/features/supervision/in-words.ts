import { sayDay } from '#features/actions/due-in-words.ts'
import { timeInWords } from '#features/rota/time-in-words.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { Reason } from './agenda.ts'
import { words as prepareWords } from './prepare.words.ts'
import type { Place } from './supervision.ts'
import { words } from './supervision.words.ts'

interface WhenAndWhere {
  readonly day: Day
  readonly time: string | null
  readonly place: string
  readonly schoolName: string | null
}

/** `Thursday 12 March, at 9:30am, at Lochside Primary`. */
export function whenAndWhere({ day, time, place, schoolName }: WhenAndWhere, language: Language): string {
  const t = words(language)
  const where = schoolName && place === 'school' ? t.atSchool(schoolName) : t.places[place as Place]
  return [sayDay(day, language), time ? t.at(timeInWords(time, language)) : '', where].filter(Boolean).join(', ')
}

export function reasonInWords(reason: Reason, language: Language): string {
  const t = prepareWords(language).reasons
  if (reason.is === 'concern') return t.concern
  if (reason.is === 'prolonged') return t.prolonged(reason.weeks, reason.reviews)
  if (reason.is === 'no plan') return reason.dueOn ? t.noPlanBy(formatShortDay(reason.dueOn, language)) : t.noPlan
  return t[reason.is](reason.days)
}
