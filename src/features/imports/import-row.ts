import type { Sentence } from '#platform/words.ts'

/** What a row would do, or did, in the order in which a person looks through them. */
export const STEPS = [
  'new',
  'twin',
  'moved here',
  'changed',
  'taken off',
  'alike',
  'left',
  'bad',
  'twice',
  'left out',
  'kept',
  'unchanged',
  'not done',
  'not undone',
] as const
export type Step = (typeof STEPS)[number]

/** Steps that are done when the file is saved, unless somebody says no. The others wait to be asked for. */
export const DONE_UNASKED = ['new', 'twin', 'moved here', 'changed'] as const satisfies readonly Step[]

/** Steps of rows that were done: `taken off` once somebody has said that a child left. */
export const DONE = [...DONE_UNASKED, 'taken off'] as const satisfies readonly Step[]

/** Rows that are done, or need not be, and of which a cell was left out or looks wrong. */
export const NOTED_AMONG = [...DONE_UNASKED, 'kept', 'unchanged'] as const satisfies readonly Step[]

/** What the rows of a file can be narrowed to. */
export const FILTERS = [...STEPS, 'noted'] as const
export type Filter = (typeof FILTERS)[number]

/**
 * What a person decides about a row. `same`, `different` and `skip` are for one who looks like somebody; `left` for
 * one who is not in the file; `take` for what was kept as a person set it.
 */
export const CHOICES = ['same', 'different', 'skip', 'left', 'take'] as const
export type Choice = (typeof CHOICES)[number]

/** Which choices make sense where. */
export const choicesOf: Partial<Record<Step, readonly Choice[]>> = {
  alike: ['same', 'different', 'skip'],
  left: ['left'],
  kept: ['take'],
}

/** Why a row is what it is; with the heading of the cell it is about. */
export interface Reason extends Sentence {
  readonly column?: string
}

/** Lines from here on are of what is on our list and in no row of the file. */
export const NOT_IN_THE_FILE = 1_000_000

/** A row as it was planned. `Values` is what its kind keeps of it. */
export interface PlannedRow<Values = object> {
  /** As a spreadsheet numbers it, or beyond NOT_IN_THE_FILE. */
  readonly line: number
  readonly step: Step
  /** The record it is about: a new one has its id already. */
  readonly subjectId: string | null
  readonly values: Values
  readonly reasons: readonly Reason[]
}

/** `Before` is what its kind needs to take back what was done. */
export interface ImportRow<Values = object, Before = object> extends PlannedRow<Values> {
  readonly before: Before | null
  readonly choice: Choice | null
}

/** Whether something about a cell of this row should be looked at, though the row can be used. */
export function isNoted({ step, reasons }: Pick<PlannedRow, 'step' | 'reasons'>): boolean {
  return (NOTED_AMONG as readonly Step[]).includes(step) && reasons.some(({ column }) => column !== undefined)
}

/** What came of a row that was done or taken back. `values` no longer holds what is not needed. */
export type Outcome<Values = object, Before = object> = Omit<ImportRow<Values, Before>, 'choice'>
