import { verb } from '#features/access/verb.ts'
import { forEachPiece } from '#features/imports/apply-import.ts'
import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { Outcome } from '#features/imports/import-row.ts'
import { findSchoolILead, holdSchoolLists } from '#features/schools/school-i-lead.ts'
import type { Write } from '#platform/context.ts'
import { takenBack } from '../marks.ts'
import { countsOf } from './apply-marks.ts'
import { keptYears, updateYears, type YearToKeep } from './marks.queries.ts'
import type { MarksBefore, MarksRow, MarksValues } from './marks-row.ts'
import { reasons } from './reasons.ts'

/** Takes back the marks of a file, but for those that a later file changed. */
export const undoMarks = verb('import attendance', async (write, batch: ImportBatch) => {
  const schoolId = batch.schoolId!
  await findSchoolILead(write, schoolId)
  await holdSchoolLists(write, schoolId)
  const children = new Set<string>()
  await forEachPiece<MarksValues, MarksBefore>(write, batch, 'done', (rows) => {
    for (const { subjectId } of rows) children.add(subjectId!)
    return undoPiece(write, rows, schoolId)
  })
  write.audit('attendance undone', { children: [...children], importId: batch.id, schoolId })
})

async function undoPiece(
  write: Write,
  rows: readonly MarksRow[],
  schoolId: string,
): Promise<Outcome<MarksValues, MarksBefore>[]> {
  const ids = [...new Set(rows.map(({ subjectId }) => subjectId!))]
  const kept = new Map((await keptYears(write, schoolId, ids)).map((row) => [`${row.childId} ${row.year}`, row]))
  const back: YearToKeep[] = []
  const outcomes = rows.map(({ choice: _, ...row }) => {
    const year = kept.get(`${row.subjectId} ${row.values.year}`)
    if (!year) return { ...row, before: null, step: 'not undone' as const, reasons: [reasons.movedOn] }
    const { marks, changed } = takenBack(year.marks, row.before!)
    back.push({ id: year.id, marks, ...countsOf(marks) })
    if (changed === 0) return { ...row, before: null }
    return { ...row, before: null, step: 'not undone' as const, reasons: [reasons.changedSince(changed)] }
  })
  await updateYears(write, back)
  return outcomes
}
