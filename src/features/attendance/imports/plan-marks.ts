import { NOT_IN_THE_FILE, type Reason } from '#features/imports/import-row.ts'
import { cutAt } from '#platform/cut.ts'
import { type Day, weekday } from '#platform/dates/day.ts'
import { readDay } from '#platform/dates/read-day.ts'
import { Refused } from '#platform/errors.ts'
import { codeOf } from '../attendance-code.ts'
import { dayAt, NO_MARKS, placeOf, schoolYearOf } from '../marks.ts'
import type { CodesMet } from '../codes-met.ts'
import type { ReadMark } from '../register-code.ts'
import type { MarkCell, MarksFile, WrittenRow } from './columns.ts'
import type { PlannedMarks } from './marks-row.ts'
import { reasons } from './reasons.ts'

export interface ChildOnRoll {
  readonly id: string
  readonly name: string
  readonly number: string
}

interface MarksPlan {
  readonly file: MarksFile
  readonly children: readonly ChildOnRoll[]
  /** What is kept already, by `childId year`. */
  readonly kept: ReadonlyMap<string, string>
  readonly today: Day
  /** By the list of the school’s nation. */
  readonly readMark: ReadMark
  /** Where the area says what codes count as: here come those of which it has said nothing. */
  readonly codesMet?: CodesMet | undefined
}

/** A file of which more than this cannot be read is not looked through row by row. */
const MOST_BAD = 2000
const MOST_YEARS = 6

/** Where each mark of a child and year comes from, so that two rows which disagree name each other. */
interface Gathered {
  readonly child: ChildOnRoll
  readonly year: number
  readonly marks: string[]
  readonly lines: Map<number, number>
  /** The first row of which all could be taken: it stands for the others. */
  line: number | undefined
}

/**
 * What each row would do: the rows that cannot be used as they come, then one row for each child and school year. It holds a
 * year of marks for each child, never the file.
 */
export async function* planMarks({ file, children, kept, ...reading }: MarksPlan): AsyncGenerator<PlannedMarks> {
  const byNumber = new Map(children.map((child) => [child.number, child]))
  const gathered = new Map<string, Gathered>()
  const strangers = new Map<string, { line: number; rows: number }>()
  const gathering = { ...reading, gathered }
  let bad = 0
  for await (const row of file.rows()) {
    const number = row.number.toUpperCase().replaceAll(' ', '')
    const child = byNumber.get(number)
    if (!child && number !== '' && row.problems.length === 0) {
      const stranger = strangers.get(number)
      if (stranger) stranger.rows += 1
      else strangers.set(number, { line: row.line, rows: 1 })
      continue
    }
    const problems = child ? gather(row, child, gathering) : [noNumber(row)]
    if (problems.length === 0) continue
    bad += 1
    if (bad + strangers.size > MOST_BAD) throw new Refused(reasons.tooManyBad(MOST_BAD), 'file')
    yield badRow(row.line, child?.name ?? row.number, problems)
  }
  for (const [number, { line, rows }] of strangers) yield badRow(line, number, [reasons.notOnRoll(rows)])
  let beyond = NOT_IN_THE_FILE
  for (const { code, marks, line } of reading.codesMet?.all ?? [])
    yield badRow(++beyond, code, [{ column: 'MARK', ...reasons.notSaid(marks, line) }])
  for (const each of gathered.values()) {
    const row = rowOf(each, each.line ?? ++beyond, kept.get(`${each.child.id} ${each.year}`) ?? NO_MARKS)
    if (row) yield row
  }
}

function noNumber({ problems }: WrittenRow): Reason {
  return problems[0]?.reason ?? { column: 'UPN', ...reasons.noNumber }
}

function badRow(line: number, name: string, why: readonly Reason[]): PlannedMarks {
  return { line, step: 'bad', subjectId: null, values: { name }, reasons: why }
}

interface Gathering extends Pick<MarksPlan, 'today' | 'readMark' | 'codesMet'> {
  readonly gathered: Map<string, Gathered>
}

/** Takes the marks of one row, and answers why it cannot. */
function gather(row: WrittenRow, child: ChildOnRoll, gathering: Gathering): Reason[] {
  const { gathered, today } = gathering
  if (row.problems.length > 0)
    return row.problems.map(({ column, reason }) => ({ ...(column ? { column } : {}), ...reason }))
  const day = readDay(row.date)
  const whyNot = day === undefined ? reasons.noDate : whyNotOn(day, today)
  if (day === undefined || whyNot) return [{ column: 'DATE', ...whyNot! }]
  const year = schoolYearOf(day)
  const key = `${child.id} ${year}`
  const whole = gathered.get(key) ?? {
    child,
    year,
    marks: Array<string>(NO_MARKS.length).fill(' '),
    lines: new Map(),
    line: undefined,
  }
  gathered.set(key, whole)
  const problems = row.marks.flatMap((cell) => takeMark({ line: row.line, day, cell }, whole, gathering) ?? [])
  if (problems.length === 0) whole.line ??= row.line
  return problems
}

function whyNotOn(day: Day, today: Day) {
  if (day > today) return reasons.stillToCome
  if (schoolYearOf(day) < schoolYearOf(today) - MOST_YEARS) return reasons.tooOld
  return weekday(day) > 5 ? reasons.weekend : undefined
}

/** Neither of two that disagree is taken: the place stays empty whatever comes after. */
const DISPUTED = '!'

interface Taken {
  readonly line: number
  readonly day: Day
  readonly cell: MarkCell
}

function takeMark({ line, day, cell }: Taken, whole: Gathered, { readMark, codesMet }: Gathering): Reason | undefined {
  const { session, written } = cell
  const mark = readMark(written)
  if (mark === undefined) {
    const code = cutAt(written, 10)
    if (!codesMet) return { column: 'MARK', ...reasons.noSuchCode(code) }
    codesMet.meet(code, line)
    return undefined
  }
  if (mark === null) return undefined
  if (!session) return { column: 'SESSION', ...reasons.noSession }
  const place = placeOf(day, session)
  const there = whole.marks[place]!
  if (there === ' ') {
    whole.marks[place] = mark
    whole.lines.set(place, line)
    return undefined
  }
  if (there === mark) return undefined
  whole.marks[place] = DISPUTED
  return { column: 'MARK', ...reasons.disagrees(whole.lines.get(place)!, there === DISPUTED ? '?' : codeOf(there)) }
}

/** One row for a child and a year; none when every mark of it was disputed. */
function rowOf({ child, year, marks: taken }: Gathered, line: number, kept: string): PlannedMarks | undefined {
  const marks = taken.map((mark) => (mark === DISPUTED ? ' ' : mark))
  const places = marks.flatMap((mark, place) => (mark === ' ' ? [] : place))
  if (places.length === 0) return undefined
  const added = places.filter((place) => kept[place] === ' ').length
  const changed = places.filter((place) => kept[place] !== ' ' && kept[place] !== marks[place]).length
  const step = changed > 0 ? 'changed' : added > 0 ? 'new' : 'unchanged'
  const [from, to] = [dayAt(year, places[0]!), dayAt(year, places.at(-1)!)]
  const record = step === 'unchanged' ? {} : { record: { marks: marks.join('') } }
  return {
    line,
    step,
    subjectId: child.id,
    values: { name: child.name, year, added, changed, from, to, ...record },
    reasons: [],
  }
}
