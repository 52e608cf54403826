import type { Language } from '#platform/words.ts'
import type { Mostly, Pattern } from './pattern.ts'
import { words } from './pattern.words.ts'

/** When a child is mostly away, in sentences; each is what the register shows and no more. */
export function patternInWords(pattern: Pattern, language: Language): string[] {
  const t = words(language)
  const { all, mostly, afterHolidays, beforeHolidays, onlyMorningAway, onlyAfternoonAway, times, longest } = pattern
  const howLong = t.length(longest)
  return [
    mostly ? t.mostly(whenInWords(mostly, language), mostly.counted.away, all.away) : t.nothingStandsOut,
    afterHolidays && t.afterHolidays(afterHolidays.away, afterHolidays.possible),
    beforeHolidays && t.beforeHolidays(beforeHolidays.away, beforeHolidays.possible),
    times === 1 ? t.once(howLong) : t.times(times, howLong),
    onlyMorningAway > 0 && t.onlyMorning(onlyMorningAway),
    onlyAfternoonAway > 0 && t.onlyAfternoon(onlyAfternoonAway),
    pattern.late > 0 && t.late(pattern.late),
    pattern.decidedBySchool > 0 && t.decidedBySchool(pattern.decidedBySchool),
  ].filter((said) => typeof said === 'string')
}

function whenInWords(mostly: Mostly, language: Language): string {
  const t = words(language)
  if ('days' in mostly) return t.twoDays(t.days[mostly.days[0]], t.days[mostly.days[1]])
  if (!('day' in mostly)) return t.sessions[mostly.session]
  const day = t.days[mostly.day]
  return 'session' in mostly ? t.slots[mostly.session](day) : t.wholeDay(day)
}
