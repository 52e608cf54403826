import type { Language } from '#platform/words.ts'
import type { Attendance, Figures } from './attendance.ts'
import { percentPresent } from './attendance.ts'
import { words } from './attendance.words.ts'

/** For one line of a page or a paper: `88% this year, falling; persistent absence: away for 10% or more`. */
export function inOneLine(attendance: Attendance, language: Language): string {
  const { thisYear } = words(language)
  return inWords(attendance, language, thisYear)
}

/** The same of a year that is over. */
export function ofYearInOneLine(attendance: Attendance, language: Language): string {
  return inWords(attendance, language, (percent) => percent)
}

function inWords({ figures, level, trend }: Attendance, language: Language, when: (percent: string) => string): string {
  const t = words(language)
  const said = [when(percentInWords(figures, language)), t.trends[trend]].filter(Boolean).join(', ')
  return [said, t.levels[level](figures.possible)].filter(Boolean).join('; ')
}

export function percentInWords(figures: Figures, language: Language): string {
  const t = words(language)
  const percent = percentPresent(figures)
  return percent === undefined ? t.nothingPossible : t.percent(percent)
}
