import type { Reason } from '#features/imports/import-row.ts'
import type { Write } from '#platform/context.ts'
import { cutAt } from '#platform/cut.ts'
import { inPieces } from '#platform/imports/pieces.ts'
import type { CsvFile, CsvRow } from '#platform/imports/read-csv.ts'
import { schoolsByCode } from './gias.queries.ts'
import type { GiasColumn } from './gias-columns.ts'
import { reasons } from './gias-reasons.ts'
import { type PlannedGiasRow, type Record, valuesOf } from './gias-row.ts'
import type { Successor, Successors } from './links.ts'
import { type ListedSchool, type ReadSchool, readListedSchool } from './listed-school.ts'
import { type CurrentSchool, changesAnything, planSchool } from './plan-school.ts'

export interface Register {
  readonly file: CsvFile<GiasColumn>
  readonly successors: Successors
  /** Only schools of these local authorities; all of the file when it is left out. */
  readonly localAuthorities: ReadonlySet<string> | undefined
  readonly leaveOutClosed: boolean
  /** How many rows were passed over, being of other authorities. */
  readonly passedOver: { count: number }
}

const ROWS_AT_ONCE = 500

/** What each row of the register would do. */
export async function* planGias(write: Write, register: Register): AsyncGenerator<PlannedGiasRow> {
  const inTheFile = new Set<string>()
  for await (const row of register.file.rows()) {
    const read = readListedSchool(row.cells)
    if (read.is === 'a school' && isOurs(row, register)) inTheFile.add(read.school.code)
  }
  const lines = new Map<string, number>()
  for await (const piece of inPieces(ourRows(register), ROWS_AT_ONCE)) {
    const read = piece.map((row) => ({ line: row.line, read: readRow(row) }))
    const codes = read.flatMap(({ read }) => (read.is === 'a school' ? [read.school.code] : []))
    const known = await schoolsByCode(write, [
      ...codes,
      ...codes.flatMap((code) => successorsOf(register, code).map((next) => next.code)),
    ])
    const isHere = (code: string) => known.has(code) || inTheFile.has(code)
    for (const { line, read: school } of read)
      yield planRow(line, school, { ...register, known, isHere, lines, newId: write.newId })
  }
}

async function* ourRows(register: Register): AsyncGenerator<CsvRow<GiasColumn>> {
  for await (const row of register.file.rows()) {
    if (isOurs(row, register)) yield row
    else register.passedOver.count += 1
  }
}

function isOurs({ cells, problems }: CsvRow<GiasColumn>, { localAuthorities }: Register): boolean {
  return localAuthorities === undefined || problems.length > 0 || localAuthorities.has(cells.laCode)
}

/** What is wrong with the row as a whole comes before what is wrong with its cells. */
function readRow({ cells, problems }: CsvRow<GiasColumn>): ReadSchool {
  if (problems.length === 0) return readListedSchool(cells)
  const why = problems.map(({ column, reason }): Reason => ({ ...(column ? { column } : {}), ...reason }))
  return { is: 'bad', name: cutAt(cells.name, 200), code: cutAt(cells.code, 40), reasons: why }
}

interface Around extends Pick<Register, 'successors' | 'leaveOutClosed'> {
  readonly known: ReadonlyMap<string, CurrentSchool>
  /** In which row each code came first. */
  readonly lines: Map<string, number>
  isHere(code: string): boolean
  newId(): string
}

function planRow(line: number, read: ReadSchool, around: Around): PlannedGiasRow {
  if (read.is !== 'a school') {
    const values = { code: read.code, name: read.name, place: null, changes: [] }
    return { line, step: read.is, subjectId: null, values, reasons: read.reasons }
  }
  const { school } = read
  const values = valuesOf(school)
  const before = around.lines.get(school.code)
  if (before !== undefined)
    return { line, step: 'twice', subjectId: null, values, reasons: [reasons.sameAsRow(before)] }
  around.lines.set(school.code, line)

  const { successorCode, notes } = successorOf(school, around)
  const record: Record = { ...school, successorCode }
  const why = [...read.notes, ...notes]
  const current = around.known.get(school.code)
  if (!current && around.leaveOutClosed && school.status === 'closed') {
    return { line, step: 'left out', subjectId: null, values, reasons: [reasons.closedBefore, ...why] }
  }
  if (!current) return { line, step: 'new', subjectId: around.newId(), values: { ...values, record }, reasons: why }
  const changes = planSchool(current, record)
  const step = changesAnything(changes) ? 'changed' : changes.length > 0 ? 'kept' : 'unchanged'
  const kept = step === 'unchanged' ? values : { ...values, changes, record }
  return { line, step, subjectId: current.id, values: kept, reasons: why }
}

function successorsOf({ successors }: Pick<Register, 'successors'>, code: string): readonly Successor[] {
  return successors.get(code) ?? []
}

function successorOf(school: ListedSchool, around: Around): { successorCode: string | null; notes: Reason[] } {
  const all = successorsOf(around, school.code)
  const here = all.filter(({ code }) => around.isHere(code))
  const [first] = here
  if (!first)
    return { successorCode: null, notes: all.slice(0, 1).map(({ name, code }) => reasons.successorNotHere(name, code)) }
  const notes = here.length > 1 ? [reasons.severalSuccessors(here.map(({ code }) => code).join(', '))] : []
  return { successorCode: first.code, notes }
}
