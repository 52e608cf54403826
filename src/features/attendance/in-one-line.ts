import type { Language } from '#platform/words.ts'
import type { Attendance, Figures } from './attendance.ts'
import { percentPresent } from './attendance.ts'
import { words } from './attendance.words.ts'

/** For one line of a page or a paper: `88% this year, falling; persistent absence: away for 10% or more`. */
export function inOneLine({ figures, level, trend }: Attendance, language: Language): string {
  const t = words(language)
  const said = [t.thisYear(percentInWords(figures, language)), t.trends[trend]].filter(Boolean).join(', ')
  return [said, t.levels[level](figures.possible)].filter(Boolean).join('; ')
}

export function percentInWords(figures: Figures, language: Language): string {
  const t = words(language)
  const percent = percentPresent(figures)
  return percent === undefined ? t.nothingPossible : t.percent(percent)
}
