import { verb } from '#features/access/verb.ts'
import { forEachPiece } from '#features/imports/apply-import.ts'
import { changesOfAdded } from '#features/imports/done-subjects.ts'
import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { Reason } from '#features/imports/import-row.ts'
import { findSchoolILead, holdSchoolLists } from '#features/schools/school-i-lead.ts'
import type { Write } from '#platform/context.ts'
import { inPieces } from '#platform/imports/pieces.ts'
import type { ListOutcome } from './apply-class-list.ts'
import { columnsOf } from './change-row.ts'
import { currentChildren } from './class-list.queries.ts'
import { reasons } from './class-list-reasons.ts'
import type { ClassListBefore, ClassListValues, ListRow } from './class-list-row.ts'
import { updateChildren } from './class-list-writes.queries.ts'
import type { CurrentChild } from './current-child.ts'
import { changedAdults, takeBackAdults, takeBackChildren } from './undo.queries.ts'
import { undoChanges } from './undo-changes.ts'

interface Undoing {
  readonly batchId: string
  readonly schoolId: string
  /** Children whom this file added, and how often its other rows changed them. */
  readonly added: ReadonlyMap<string, number>
  readonly adults: Set<string>
  readonly touched: Set<string>
}

/** Takes back what a class list did, but for what somebody changed since. */
export const undoClassList = verb('import class lists', async (write, batch: ImportBatch) => {
  const schoolId = batch.schoolId!
  await findSchoolILead(write, schoolId)
  await holdSchoolLists(write, schoolId)
  const undoing: Undoing = {
    batchId: batch.id,
    schoolId,
    added: await changesOfAdded(write, batch),
    adults: new Set(),
    touched: new Set(),
  }
  await forEachPiece<ClassListValues, ClassListBefore>(write, batch, 'done', (rows) => undoPiece(write, rows, undoing))
  for await (const ids of inPieces(undoing.adults, 500)) await takeBackAdults(write, ids)
  write.audit('class list undone', { children: [...undoing.touched], importId: batch.id, schoolId })
})

async function undoPiece(write: Write, rows: readonly ListRow[], undoing: Undoing): Promise<ListOutcome[]> {
  const current = await currentChildren(
    write,
    undoing.schoolId,
    rows.flatMap(({ subjectId }) => subjectId ?? []),
    { hold: true },
  )
  const why = new Map<number, Reason[]>()
  for (const { before, subjectId } of rows) {
    for (const id of before?.made?.adults ?? []) undoing.adults.add(id)
    undoing.touched.add(subjectId!)
  }
  // What later rows did to a child whom this file added goes with the child.
  const isOwn = ({ subjectId }: ListRow) => undoing.added.has(subjectId!)
  await undoAdded(
    write,
    rows.filter(({ before }) => before?.added),
    current,
    undoing,
    why,
  )
  await undoChanges(
    write,
    rows.filter((row) => !isOwn(row)),
    current,
    undoing,
    why,
  )
  return rows.map((row) => {
    const reasons = why.get(row.line)
    return { ...row, before: null, ...(reasons ? { step: 'not undone', reasons } : {}) }
  })
}

/** Whoever is only here because of the list goes; whoever somebody works with, or has changed, does not. */
async function undoAdded(
  write: Write,
  rows: readonly ListRow[],
  current: ReadonlyMap<string, CurrentChild>,
  { added }: Undoing,
  why: Map<number, Reason[]>,
): Promise<void> {
  const worked: CurrentChild[] = []
  const adults = await changedAdults(
    write,
    rows.flatMap(({ before }) => before?.made?.adults ?? []),
  )
  const changed = new Set(
    rows.filter(({ before }) => before?.made?.adults.some((id) => adults.has(id))).map(({ subjectId }) => subjectId),
  )
  const asAdded = (id: string) => 1 + (added.get(id) ?? 0)
  const untouched = rows.filter(({ subjectId }) => !changed.has(subjectId))
  const gone = await takeBackChildren(
    write,
    untouched.map(({ subjectId }) => ({ id: subjectId!, version: asAdded(subjectId!) })),
  )
  for (const { line, subjectId } of rows) {
    const child = current.get(subjectId!)
    if (gone.has(subjectId!)) continue
    if (!child) why.set(line, [reasons.movedOn])
    else if (changed.has(child.id) || child.version !== asAdded(child.id)) why.set(line, [reasons.stayedChanged])
    else {
      why.set(line, [reasons.stayedOnRecord])
      worked.push(child)
    }
  }
  await updateChildren(
    write,
    worked.map((child) => ({ ...columnsOf(child), id: child.id, roll: 'not on a roll', leftOn: write.today })),
  )
}
