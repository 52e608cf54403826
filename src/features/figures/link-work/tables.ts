import { kindOfContact } from '#features/contacts/contact-words.ts'
import type { Language } from '#platform/words.ts'
import type { Shown } from '../small-numbers.ts'
import { words } from './link-work.words.ts'
import { APART, measures } from './measures.ts'
import type { ByPlace, LinkWork, TimeOf } from './the-figures.ts'

/** A table as words: what the screen draws, the CSV writes and the PDF prints, so that the three cannot differ. */
export interface FiguresTable {
  readonly title: string
  readonly intro: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function tablesOf(found: LinkWork, language: Language): FiguresTable[] {
  return [bySchool(found, language), timeTable(found, language), apart(found, language)]
}

function bySchool({ rows, sums }: LinkWork, language: Language): FiguresTable {
  const t = words(language)
  return {
    title: t.bySchool,
    intro: t.bySchoolIntro,
    columns: [t.school, ...measures.map((measure) => t.measures[measure])],
    rows: lines(rows, sums, measures, language),
  }
}

/** HACK-11: what passed by itself is counted, and apart. */
function apart({ rows, sums }: LinkWork, language: Language): FiguresTable {
  const t = words(language)
  const some = rows.filter(({ counts }) => counts[APART] !== 0)
  return {
    title: t.apart,
    intro: t.apartIntro,
    columns: [t.school, t.passed],
    rows: lines(some, sums, [APART], language),
  }
}

/** A line for each school, and one for all of them. */
function lines(
  rows: readonly ByPlace[],
  sums: Readonly<Record<string, Shown>>,
  which: readonly string[],
  language: Language,
): string[][] {
  const t = words(language)
  const say = (shown: Shown = 0) => (shown === 'few' ? t.few : shown === 'hidden' ? t.hidden : String(shown))
  return [
    ...rows.map(({ schoolName, counts }) => [schoolName ?? t.noSchool, ...which.map((each) => say(counts[each]))]),
    [t.all, ...which.map((each) => say(sums[each]))],
  ]
}

/** How long each kind of work took; without how often, where that is not said. */
function timeTable({ time, timeOfAll, isProtected }: LinkWork, language: Language): FiguresTable {
  const t = words(language)
  const cells = ({ n, minutes, withoutMinutes }: Omit<TimeOf, 'kind'>) =>
    n === null ? [String(minutes / 60)] : [String(n), (minutes / 60).toFixed(1), String(withoutMinutes)]
  return {
    title: t.time,
    intro: isProtected ? t.timeIntroProtected : t.timeIntro,
    columns: isProtected ? [t.kind, t.hours] : [t.kind, t.pieces, t.hours, t.withoutTime],
    rows: [
      ...time.map((each) => [kindOfContact(each.kind, language), ...cells(each)]),
      [t.allKinds, ...cells(timeOfAll)],
    ],
  }
}
