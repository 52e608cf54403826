import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { Refused } from '../errors.ts'
import type { Sentence } from '../words.ts'
import { readCell } from './csv-cell.ts'
import { reasons } from './csv-reasons.ts'
import { recogniseText, type TextFile, textOf } from './text-file.ts'

/** Why a row, or one cell of it, cannot be used as it is. */
interface CsvProblem {
  readonly line: number
  /** The heading, as the file has it. */
  readonly column?: string
  readonly reason: Sentence
}

/** What a column may be called, and whether the file must have it. */
export interface Column {
  readonly names: readonly [string, ...string[]]
  readonly required?: boolean
}

export type Cells<Key extends string> = Readonly<Record<Key, string>>

export interface CsvRow<Key extends string> {
  /** As a spreadsheet numbers it: the headings are in row 1. */
  readonly line: number
  /** Empty where the file has no such column. As far as they could be read when there are problems. */
  readonly cells: Cells<Key>
  readonly problems: readonly CsvProblem[]
  /** Rows may come after this one that could not be read. */
  readonly endsEarly: boolean
}

export interface CsvFile<Key extends string> {
  readonly sha256: string
  readonly encoding: TextFile['encoding']
  /** Reads the file from its start each time it is called, a piece at a time. */
  rows(): AsyncGenerator<CsvRow<Key>>
}

/** Rows beyond this are a mistake, or belong in several files. */
export const MOST_ROWS = 100_000
/** A longer record has a quotation mark that does not close. */
const LONGEST_RECORD = 64 * 1024
const DELIMITERS = [',', ';', '\t'] as const
const HEAD = 64 * 1024

/** Finds out how a file is written and whether it has the columns we need. Throws Refused, beside the field `file`. */
export async function openCsv<Key extends string>(
  path: string,
  columns: Readonly<Record<Key, Column>>,
  { mostRows = MOST_ROWS }: { mostRows?: number } = {},
): Promise<CsvFile<Key>> {
  const file = await recogniseText(path)
  const writing = { ...file, ...(await howItIsWritten(file)) }
  const headings = await readHeadings(writing)
  const places = findColumns(headings.cells, columns)
  const rows = () => rowsOf(writing, headings, places, mostRows)
  for await (const _ of rows()) return { sha256: file.sha256, encoding: file.encoding, rows }
  throw new Refused(reasons.onlyHeadings, 'file')
}

interface Writing extends TextFile {
  readonly delimiter: string
  /** Characters before the headings: the line in which Excel says what its delimiter is. */
  readonly skip: number
}

async function howItIsWritten(file: TextFile): Promise<Pick<Writing, 'delimiter' | 'skip'>> {
  let head = ''
  for await (const piece of textOf(file)) {
    head += piece
    if (head.length >= HEAD) break
  }
  const said = /^sep=(.)\r?\n?/.exec(head)
  if (said?.[1]) return { delimiter: said[1], skip: said[0].length }
  const headings =
    head
      .replaceAll(/"[^"]*"/g, '')
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  const count = (delimiter: string) => headings.split(delimiter).length
  return { delimiter: DELIMITERS.toSorted((one, other) => count(other) - count(one))[0] ?? ',', skip: 0 }
}

interface Numbered {
  readonly line: number
  readonly cells: readonly string[]
  readonly problem?: Sentence
}

/** Each record with its number, blank ones too. What comes after a quotation mark that never closes is one problem. */
async function* recordsOf(writing: Writing): AsyncGenerator<Numbered> {
  const parser = Readable.from(skipped(textOf(writing), writing.skip)).compose(
    parse({
      delimiter: writing.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
    }),
  ) as AsyncIterable<string[]>
  let line = 0
  try {
    for await (const cells of parser) yield { line: ++line, cells }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('CSV_') !== true) throw error
    yield { line: line + 1, cells: [], problem: reasons.quoteNotClosed }
  }
}

async function* skipped(pieces: AsyncIterable<string>, characters: number): AsyncGenerator<string> {
  let left = characters
  for await (const piece of pieces) {
    yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

async function readHeadings(writing: Writing): Promise<Numbered> {
  for await (const record of recordsOf(writing)) {
    if (record.problem) throw new Refused(record.problem, 'file')
    if (!isBlank(record.cells)) return { line: record.line, cells: record.cells.map((cell) => readCell(cell).text) }
  }
  throw new Refused(reasons.empty, 'file')
}

/** `CHILD_FIRST_NAME`, `Child first name` and ` child-first-name ` are one heading. */
const folded = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

type Places<Key extends string> = readonly { readonly key: Key; readonly at: number }[]

function findColumns<Key extends string>(
  headings: readonly string[],
  columns: Readonly<Record<Key, Column>>,
): Places<Key> {
  const found = headings.map(folded)
  const wanted = Object.entries<Column>(columns) as [Key, Column][]
  const places = wanted.map(([key, { names }]) => {
    const at = found.flatMap((heading, index) => (names.some((name) => folded(name) === heading) ? index : []))
    if (at.length > 1) throw new Refused(reasons.headingTwice(headings[at[1]!]!), 'file')
    return { key, at: at[0] ?? -1 }
  })
  const required = wanted.filter(([, { required }]) => required)
  const missing = required
    .filter(([key]) => places.some((place) => place.key === key && place.at === -1))
    .map(([, { names }]) => names[0])
  if (missing.length === required.length) throw new Refused(reasons.noHeadings(missing), 'file')
  if (missing.length > 0) throw new Refused(reasons.missingHeadings(missing), 'file')
  return places
}

async function* rowsOf<Key extends string>(
  writing: Writing,
  headings: Numbered,
  places: Places<Key>,
  mostRows: number,
): AsyncGenerator<CsvRow<Key>> {
  let rows = 0
  for await (const record of recordsOf(writing)) {
    if (record.line <= headings.line || (isBlank(record.cells) && !record.problem)) continue
    if (rows === 0 && isInstruction(record.cells)) continue
    rows += 1
    if (rows > mostRows) throw new Refused(reasons.tooManyRows(mostRows), 'file')
    yield readRow(record, headings.cells, places)
  }
}

/** Some systems put what a column needs in a row of its own under the headings. */
function isInstruction(cells: readonly string[]): boolean {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return said.length > 0 && said.every((cell) => /^(required|optional|gofynnol|dewisol)/i.test(cell))
}

function readRow<Key extends string>(
  { line, cells, problem }: Numbered,
  headings: readonly string[],
  places: Places<Key>,
): CsvRow<Key> {
  const problems: CsvProblem[] = wholeRow(cells, headings.length, problem).map((reason) => ({ line, reason }))
  const read = Object.create(null) as Record<Key, string>
  for (const { key, at } of places) {
    const { text, problem } = readCell(cells[at] ?? '')
    read[key] = text
    if (problem) problems.push({ line, column: headings[at]!, reason: problem })
  }
  return { line, cells: read, problems, endsEarly: problem !== undefined }
}

/** Empty cells after the last heading do no harm. */
function wholeRow(cells: readonly string[], wanted: number, problem: Sentence | undefined): Sentence[] {
  if (problem) return [problem]
  if (cells.length < wanted) return [reasons.tooFewCells(cells.length, wanted)]
  return isBlank(cells.slice(wanted)) ? [] : [reasons.tooManyCells(cells.length, wanted)]
}
