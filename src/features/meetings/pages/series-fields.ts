import { z } from 'zod'
import { readTime } from '#platform/dates/read-time.ts'
import { optionalDay, optionalText, optionalWholeNumber, text, wholeNumber } from '#platform/http/fields.ts'
import type { Field } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { words } from '../meetings.words.ts'
import { words as nouns } from '../nouns.words.ts'

const DAYS = ['1', '2', '3', '4', '5'] as const

/** When and where a meeting comes round. */
export function timesFields(language: Language) {
  const t = words(language)
  return {
    name: text(t.nameLabel, t.nameMissing, { hint: t.nameHint }),
    weekday: weekdayField(t.weekday, t.weekdayMissing),
    startsAt: timeField(text(t.startsAt, t.startsAtMissing, { hint: t.startsAtHint }), t.startsAtMissing),
    minutes: wholeNumber(t.minutes, { from: 5, to: 480, wrong: t.minutesWrong }),
    room: optionalText(t.roomLabel),
    untilDay: optionalDay(t.untilDay, { wrong: t.untilDayWrong }),
    quorum: optionalWholeNumber(t.quorum, { from: 1, to: 50, wrong: t.quorumWrong }),
  }
}

export function weekdayItems(language: Language) {
  const t = nouns(language)
  return DAYS.map((value) => ({ value, text: t.weekdays[value] }))
}

function weekdayField(label: string, missing: string): Field<number> {
  return wholeNumber(label, { from: 1, to: 5, wrong: missing })
}

/** `8.30` and `0830` are half past eight too. */
function timeField(field: Field<string>, wrong: string): Field<string> {
  const rule = z.string().transform((typed, context) => {
    const found = readTime(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  return { ...field, rule: rule as unknown as z.ZodType<string> }
}
