import { time } from '#platform/http/time-field.ts'
import { day, text } from '#platform/http/fields.ts'
import type { Language } from '#platform/words.ts'
import { words } from '../calling/calls.words.ts'

/** When and where a meeting is, for the forms that ask it. */
export function whenFields(language: Language) {
  const t = words(language)
  return {
    day: day(t.day, { missing: t.dayMissing, wrong: t.dayWrong }),
    time: time(t.time, t.timeWrong),
    place: text(t.where, t.whereMissing),
  }
}
