import { NOT_IN_THE_FILE, type Reason } from '#features/imports/import-row.ts'
import type { Write } from '#platform/context.ts'
import type { Nation } from '#platform/db/tables.ts'
import { inPieces } from '#platform/imports/pieces.ts'
import type { CsvFile, CsvRow } from '#platform/imports/read-csv.ts'
import { childrenNotOnTheRoll, currentChildren } from './class-list.queries.ts'
import type { ClassListColumn } from './class-list-columns.ts'
import { reasons } from './class-list-reasons.ts'
import { nameOf, type PlannedListRow, valuesOf } from './class-list-row.ts'
import type { ListedChild } from './listed-child.ts'
import { matchChild } from './match-child.ts'
import { type Around, planRow } from './plan-row.ts'
import { type ReadRow, readListedChild } from './read-listed-child.ts'
import type { Roll } from './roll.ts'
import { RowsSoFar } from './rows-so-far.ts'

interface ClassList {
  readonly school: { readonly id: string; readonly nation: Nation; readonly code: string }
  readonly roll: Roll
  readonly file: CsvFile<ClassListColumn>
}

const ROWS_AT_ONCE = 500

/** What each row of a class list would do, and then who is on the roll and in no row. */
export async function* planClassList(write: Write, { school, roll, file }: ClassList): AsyncGenerator<PlannedListRow> {
  const list = { nation: school.nation, code: school.code, today: write.today }
  const read = (row: CsvRow<ClassListColumn>) => readRow(row, readListedChild(row.cells, list))
  const rows = new RowsSoFar()
  let isWhole = true
  for await (const row of file.rows()) {
    const { child } = read(row)
    if (child) expect(child, { roll, rows })
    if (row.endsEarly) isWhole = false
  }
  for await (const piece of inPieces(file.rows(), ROWS_AT_ONCE))
    yield* planPiece(write, piece.map(read), { school, roll, rows })
  if (isWhole) yield* whoLeft(roll, rows, school.nation)
}

function expect(child: ListedChild, { roll, rows }: Pick<Around, 'roll' | 'rows'>): void {
  rows.expect(child)
  if ([...roll.named(child), ...roll.numbered(child)].some(({ hasProtectedAddress }) => hasProtectedAddress))
    rows.hide(child.address)
}

interface LineRead extends ReadRow {
  readonly line: number
  /** Who the row seems to be about when it cannot be read. */
  readonly given: string
  readonly family: string
}

/** What is wrong with the row as a whole comes before what is wrong with its cells. */
function readRow({ line, cells, problems }: CsvRow<ClassListColumn>, listed: ReadRow): LineRead {
  const ofTheFile = problems.map(({ column, reason }): Reason => ({ ...(column ? { column } : {}), ...reason }))
  const told = { line, given: cells.givenName, family: cells.familyName }
  return ofTheFile.length > 0 ? { ...told, child: undefined, problems: ofTheFile, notes: [] } : { ...told, ...listed }
}

async function* planPiece(
  write: Write,
  piece: readonly LineRead[],
  { school, roll, rows }: Omit<Around, 'current' | 'newId'>,
): AsyncGenerator<PlannedListRow> {
  const listed = piece.flatMap(({ child }) => child ?? [])
  const { elsewhere, sealed } = await childrenNotOnTheRoll(
    write,
    school.id,
    numbersToLookFor(listed, roll),
    piece.flatMap(({ line, child }) => (child ? { ...child, line } : [])),
  )
  const matched = piece.map((row) => {
    if (!row.child || sealed.has(row.line)) return { row, match: undefined }
    return { row, match: matchChild(row.child, { roll, rows, elsewhere }) }
  })
  const ids = matched.flatMap(({ match }) => (match?.is === 'known' ? match.child.id : []))
  const current = await currentChildren(write, school.id, ids)
  const around: Around = { school, roll, rows, current, newId: write.newId }
  for (const { row, match } of matched) {
    const askName = sealed.get(row.line)
    if (askName !== undefined) yield sealedRow(row, askName, around)
    else if (row.child && match) yield planRow(row.line, row.child, row.notes, match, around)
    else yield badRow(row, around)
  }
}

function numbersToLookFor(listed: readonly ListedChild[], roll: Roll) {
  const unknown = listed.filter((child) => roll.numbered(child).length === 0)
  return unknown.flatMap(({ numbers, bornOn }) => numbers.map((number) => ({ ...number, bornOn })))
}

/** Of a row that cannot be read only the name is kept: whatever else it holds may be anybody’s. */
function badRow({ line, given, family, problems }: LineRead, { rows, school }: Around): PlannedListRow {
  rows.rememberBad(given, family)
  const name = nameOf({ givenName: given, familyName: family })
  const values = { nation: school.nation, name, bornOn: null, registration: null, yearGroup: null, changes: [] }
  return { line, step: 'bad', subjectId: null, values, reasons: problems }
}

/** Of a row about a child whose record is restricted nothing is kept, not even the name: whoever sent it has the file. */
function sealedRow({ line }: LineRead, askName: string, { school }: Pick<Around, 'school'>): PlannedListRow {
  const values = { nation: school.nation, name: '', bornOn: null, registration: null, yearGroup: null, changes: [] }
  return { line, step: 'left out', subjectId: null, values, reasons: [reasons.restricted(askName)] }
}

function* whoLeft(roll: Roll, rows: RowsSoFar, nation: Nation): Generator<PlannedListRow> {
  let line = NOT_IN_THE_FILE
  for (const child of roll.children) {
    if (child.roll !== 'on roll' || rows.maySpeakOf(child)) continue
    line += 1
    yield { line, step: 'left', subjectId: child.id, values: valuesOf(nation, child), reasons: [] }
  }
}
