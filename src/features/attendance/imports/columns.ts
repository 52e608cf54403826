import { Refused } from '#platform/errors.ts'
import { type Column, type CsvRow, openCsv } from '#platform/imports/read-csv.ts'
import type { Session } from '../marks.ts'

const number = {
  names: [
    'UPN',
    'PUPIL_UPN',
    'UNIQUE_PUPIL_NUMBER',
    'CHILD_UPN',
    'SCN',
    'SCOTTISH_CANDIDATE_NUMBER',
    'CANDIDATE_NUMBER',
  ],
  required: true,
} as const satisfies Column
const date = {
  names: ['DATE', 'MARK_DATE', 'ATTENDANCE_DATE', 'SESSION_DATE'],
  required: true,
} as const satisfies Column

/** One row a session, or one row a day: registers are exported both ways. */
export const bySession = {
  number,
  date,
  session: { names: ['SESSION', 'AM_PM', 'ATTENDANCE_SESSION'], required: true },
  mark: { names: ['MARK', 'CODE', 'ATTENDANCE_CODE', 'ATTENDANCE_MARK'], required: true },
} as const satisfies Record<string, Column>

export const byDay = {
  number,
  date,
  am: { names: ['AM', 'MORNING', 'AM_MARK'], required: true },
  pm: { names: ['PM', 'AFTERNOON', 'PM_MARK'], required: true },
} as const satisfies Record<string, Column>

export interface MarkCell {
  readonly session: Session | undefined
  readonly written: string
}

export interface WrittenRow {
  readonly line: number
  /** The child’s, in the list of their nation. */
  readonly number: string
  readonly date: string
  readonly marks: readonly MarkCell[]
  readonly problems: CsvRow<string>['problems']
}

export interface MarksFile {
  readonly sha256: string
  rows(): AsyncGenerator<WrittenRow>
}

/** A year of a large school, each session a row. */
const MOST_MARKS = 900_000

/** Finds out which of the two it is. When it is neither, the sentence is about the first. */
export async function openMarks(path: string): Promise<MarksFile> {
  try {
    const file = await openCsv(path, bySession, { mostRows: MOST_MARKS })
    return { sha256: file.sha256, rows: () => read(file.rows(), ofSession) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const file = await openCsv(path, byDay, { mostRows: MOST_MARKS }).catch(() => {
      throw error
    })
    return { sha256: file.sha256, rows: () => read(file.rows(), ofDay) }
  }
}

async function* read<Key extends string>(
  rows: AsyncIterable<CsvRow<Key | 'number' | 'date'>>,
  marksIn: (cells: Readonly<Record<Key, string>>) => readonly MarkCell[],
): AsyncGenerator<WrittenRow> {
  for await (const { line, cells, problems } of rows)
    yield { line, number: cells.number, date: cells.date, marks: marksIn(cells), problems }
}

const SESSION_OF: Readonly<Record<string, Session>> = {
  ...{ AM: 'morning', A: 'morning', '1': 'morning', MORNING: 'morning' },
  ...{ PM: 'afternoon', P: 'afternoon', '2': 'afternoon', AFTERNOON: 'afternoon' },
}

const ofSession = ({ session, mark }: Readonly<Record<'session' | 'mark', string>>): MarkCell[] => [
  { session: SESSION_OF[session.toUpperCase()], written: mark },
]
const ofDay = ({ am, pm }: Readonly<Record<'am' | 'pm', string>>): MarkCell[] => [
  { session: 'morning', written: am },
  { session: 'afternoon', written: pm },
]
