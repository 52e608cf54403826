import type { ImportRow, PlannedRow } from '#features/imports/import-row.ts'

/** What is kept of the rows about one child and one school year. */
export interface MarksValues {
  readonly name: string
  readonly year: number
  readonly added: number
  readonly changed: number
  readonly from: string
  readonly to: string
  /** The marks themselves, forgotten when the file was saved or put away. */
  readonly record?: { readonly marks: string }
}

/** What it takes to take them back. */
export interface MarksBefore {
  readonly was: string
  readonly set: string
}

export type PlannedMarks = PlannedRow<MarksValues | { readonly name: string }>
export type MarksRow = ImportRow<MarksValues, MarksBefore>
