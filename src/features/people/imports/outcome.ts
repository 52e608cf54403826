import type { Outcome, Step } from '#features/imports/import-row.ts'
import type { Sentence } from '#platform/words.ts'
import type { ClassListBefore, ClassListValues, ListRow } from './class-list-row.ts'

/** A row that was done: what it said of adults and addresses is where it belongs now, and no longer here. */
export function done(
  row: ListRow,
  step: Step,
  subjectId: string,
  before: ClassListBefore,
  changes = row.values.changes,
): Outcome<ClassListValues, ClassListBefore> {
  const { record: _, ...values } = row.values
  const shown = changes.map((change) => (change.what === 'address' ? { ...change, from: null, to: null } : change))
  return { line: row.line, step, subjectId, values: { ...values, changes: shown }, before, reasons: row.reasons }
}

export function notDone(row: ListRow, why: Sentence): Outcome<ClassListValues, ClassListBefore> {
  const { record: _, ...values } = row.values
  return { line: row.line, step: 'not done', subjectId: row.subjectId, values, before: null, reasons: [why] }
}
