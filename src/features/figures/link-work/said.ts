import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './link-work.words.ts'
import type { Period } from './periods.ts'
import type { LinkWork } from './the-figures.ts'

/** `Summer term`, `School year 2025 to 2026`. */
export function periodInWords({ name, from }: Period, language: Language): string {
  return name ?? words(language).year(Number(from.slice(0, 4)))
}

/** What the numbers are of, in two lines: for a heading, the first lines of a file, and a paper. */
export function aboutInWords(found: LinkWork, language: Language): readonly [string, string] {
  const t = words(language)
  const { team, period, whose, school, schools } = found
  const where = schools.find(({ schoolId }) => schoolId === school)?.schoolName
  const whoseWork = whose === 'mine' ? t.mine : t.ofTeam
  return [
    t.heading(team.name, periodInWords(period, language)),
    [t.dates(formatDay(period.from, language), formatDay(period.to, language)), whoseWork, where]
      .filter(Boolean)
      .join('. '),
  ]
}

/** What each number means, and what is left out: it goes wherever the numbers go. */
export function meaningInWords({ isProtected }: LinkWork, language: Language): readonly string[] {
  const t = words(language)
  const { hours, passed, ...definitions } = t.definitions
  return [
    ...Object.entries(definitions).map(
      ([measure, meaning]) => `${t.measures[measure as keyof typeof t.measures]}: ${meaning}`,
    ),
    `${t.hours}: ${hours}`,
    `${t.apart}: ${passed}`,
    t.leftOut,
    ...(isProtected ? [t.protectedNote] : []),
  ]
}
