import type { Day } from '#platform/dates/day.ts'
import type { Nation } from '#platform/db/tables.ts'

const WORDS: readonly (readonly [RegExp, (number: number) => number])[] = [
  [/^(?:n|n[12]|f1|fs1|nursery|meithrin)$/, () => -1],
  [/^(?:r|yr|f2|fs2|rec|reception|year r|derbyn)$/, () => 0],
  [/^(?:year|yr|y|blwyddyn|bl)?\.? ?(-?\d{1,2})$/, (number) => number],
  [/^(?:p|primary) ?([1-7])$/, (number) => number],
  [/^(?:s|secondary) ?([1-6])$/, (number) => number + 7],
]
const FIRST = -1
const LAST = 14

/** `7`, `Year 7`, `Y7`, `R`, `Reception`, `P3` or `S1` as years at school; undefined when it is none. */
export function readYearGroup(typed: string): number | undefined {
  const text = typed.toLowerCase()
  for (const [pattern, years] of WORDS) {
    const found = pattern.exec(text)
    const year = found && years(Number(found[1]))
    if (year !== null && year >= FIRST && year <= LAST) return year
  }
  return undefined
}

interface Intake {
  /** Day of the year on which the next year group begins to be born. */
  readonly bornFrom: string
  /** Day of the year from which a school year counts. */
  readonly startsOn: string
  /** Years from the beginning of a birth year to the first school year, which has this number. */
  readonly after: number
  readonly first: number
}

/** England and Wales: Reception for those who are 4 by 31 August. Scotland: P1 for those who turn 5 by the end of February. */
const INTAKES: Record<Nation, Intake> = {
  England: { bornFrom: '09-01', startsOn: '09-01', after: 5, first: 0 },
  Wales: { bornFrom: '09-01', startsOn: '09-01', after: 5, first: 0 },
  Scotland: { bornFrom: '03-01', startsOn: '08-01', after: 5, first: 1 },
  'Northern Ireland': { bornFrom: '07-02', startsOn: '09-01', after: 5, first: 1 },
}

/** The year group that a child born then is in today, if they started when most do; null before nursery and after school. */
export function yearGroupByAge(nation: Nation, bornOn: Day, today: Day): number | null {
  const { bornFrom, startsOn, after, first } = INTAKES[nation]
  const year = yearBegun(today, startsOn) - (yearBegun(bornOn, bornFrom) + after) + first
  return year >= FIRST && year <= LAST ? year : null
}

function yearBegun(day: Day, dayOfYear: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= dayOfYear ? year : year - 1
}
