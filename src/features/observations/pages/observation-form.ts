import { aRealDay } from '#platform/dates/a-real-day.ts'
import { time } from '#platform/http/time-field.ts'
import { day, longText, optionalLongText, text } from '#platform/http/fields.ts'
import type { Language } from '#platform/words.ts'
import type { Observed } from '../observation.ts'
import { words } from '../papers.words.ts'
import { childFields } from './shared-fields.tsx'

/** When and where it was. */
export function whereFields(language: Language) {
  const t = words(language).form
  return {
    day: day(t.day, { missing: t.dayMissing, wrong: aRealDay[language] }),
    time: time(t.time, t.timeWrong),
    place: text(t.place, t.placeMissing, { hint: t.placeHint }),
  }
}

/** What was seen. */
export function seenFields(language: Language) {
  const t = words(language).form
  return {
    happening: longText(t.happening, t.happeningMissing, { hint: t.happeningHint }),
    seen: longText(t.seen, t.seenMissing, { hint: t.seenHint }),
    ...childFields(language),
    meaning: optionalLongText(t.meaning, { hint: t.meaningHint }),
  }
}

export function observedOf({ happening, seen, childVoice, whyNoVoice, meaning }: Observed): Observed {
  return { happening, seen, childVoice, whyNoVoice, meaning }
}
