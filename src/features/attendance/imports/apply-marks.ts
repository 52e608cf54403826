import { verb } from '#features/access/verb.ts'
import { forEachPiece } from '#features/imports/apply-import.ts'
import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { Outcome } from '#features/imports/import-row.ts'
import { findSchoolILead, holdSchoolLists } from '#features/schools/school-i-lead.ts'
import type { Write } from '#platform/context.ts'
import { askWhyTheyWereAway } from '../ask-why.ts'
import { absentOf, figuresOf } from '../attendance.ts'
import { UNEXPLAINED } from '../attendance-code.ts'
import { dayAt, NO_MARKS, overlaid } from '../marks.ts'
import { insertYears, keptYears, updateYears, whoseMarks, type YearToKeep } from './marks.queries.ts'
import type { MarksBefore, MarksRow, MarksValues } from './marks-row.ts'
import { reasons } from './reasons.ts'

type MarksOutcome = Outcome<MarksValues, MarksBefore>

/** Keeps the marks that a person has looked through; and of whoever was away without a known reason, somebody asks. */
export const applyMarks = verb('import attendance', async (write, batch: ImportBatch) => {
  const schoolId = batch.schoolId!
  await findSchoolILead(write, schoolId)
  await holdSchoolLists(write, schoolId)
  const children: string[] = []
  const unexplained: string[] = []
  await forEachPiece<MarksValues, MarksBefore>(write, batch, 'to do', async (rows) => {
    const outcomes = await applyPiece(write, rows, schoolId)
    for (const { subjectId, before, values } of outcomes) {
      if (!before) continue
      children.push(subjectId!)
      if (isUnexplainedOn(write.today, values, before)) unexplained.push(subjectId!)
    }
    return outcomes
  })
  write.audit('attendance saved', { children: [...new Set(children)], importId: batch.id, schoolId })
  await askWhyTheyWereAway(write, unexplained)
})

async function applyPiece(write: Write, rows: readonly MarksRow[], schoolId: string): Promise<MarksOutcome[]> {
  const ids = [...new Set(rows.map(({ subjectId }) => subjectId!))]
  const kept = new Map((await keptYears(write, schoolId, ids)).map((row) => [`${row.childId} ${row.year}`, row]))
  const children = new Map((await whoseMarks(write, schoolId, ids)).map((child) => [child.id, child]))
  const added: Parameters<typeof insertYears>[1][number][] = []
  const changed: YearToKeep[] = []
  const outcomes = rows.map((row): MarksOutcome => {
    const { record, ...values } = row.values
    const child = children.get(row.subjectId!)
    if (!child || !record) return { ...row, values, step: 'not done', before: null, reasons: [reasons.movedOn] }
    const year = kept.get(`${child.id} ${values.year}`)
    const was = year?.marks ?? NO_MARKS
    const marks = overlaid(was, record.marks)
    if (marks === was) return { ...row, values, step: 'not done', before: null, reasons: [reasons.nothingLeft] }
    const toKeep = { id: year?.id ?? write.newId(), marks, ...countsOf(marks) }
    if (year) changed.push(toKeep)
    else
      added.push({ ...toKeep, childId: child.id, year: values.year, schoolId: child.schoolId, knownTo: child.knownTo })
    return { ...row, values, before: { was: onlyWhere(record.marks, was), set: record.marks } }
  })
  await insertYears(write, added, schoolId)
  await updateYears(write, changed)
  return outcomes
}

export function countsOf(marks: string): { possible: number; absent: number } {
  const figures = figuresOf(marks)
  return { possible: figures.possible, absent: absentOf(figures) }
}

/** What stood where the file has a mark. */
function onlyWhere(set: string, was: string): string {
  return Array.from(set, (mark, place) => (mark === ' ' ? ' ' : was[place]!)).join('')
}

/** Whether this file says that they are away today, and nobody knows why yet. */
function isUnexplainedOn(today: string, { year }: MarksValues, { set, was }: MarksBefore): boolean {
  return Array.from(set).some(
    (mark, place) => mark === UNEXPLAINED && was[place] !== UNEXPLAINED && dayAt(year, place) === today,
  )
}
