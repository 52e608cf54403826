import { verb } from '#features/access/verb.ts'
import { forEachPiece } from '#features/imports/apply-import.ts'
import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { Outcome } from '#features/imports/import-row.ts'
import { holdSchoolLists } from '#features/schools/school-i-lead.ts'
import type { Write } from '#platform/context.ts'
import { heardLater } from '#platform/imports/heard-later.ts'
import { childMovedSchool } from '../move-school.ts'
import { tellOldSchools } from '../moving-school/tell-old-school.ts'
import { sayNotTheSame } from '../not-the-same.ts'
import { addRow } from './add-row.ts'
import { Additions, familyKey } from './additions.ts'
import { type ChildChange, changeRow, saveChanges } from './change-row.ts'
import { reasons } from './class-list-reasons.ts'
import type { ClassListBefore, ClassListValues, ListRow } from './class-list-row.ts'
import { adultsByEmail, type Moved, moveChildrenHere } from './class-list-writes.queries.ts'
import { currentChildren, schoolWithRoll } from './class-list.queries.ts'
import { notDone } from './outcome.ts'
import { Roll } from './roll.ts'

export type ListOutcome = Outcome<ClassListValues, ClassListBefore>

interface Applying {
  readonly schoolId: string
  /** As it was before: whoever came to be on it since the file was read in is not added again. */
  readonly roll: Roll
  readonly family: Map<string, string>
  /** Children who were added so far. */
  readonly added: Set<string>
  /** Whom the log names. */
  readonly touched: Set<string>
  /** What was sent and is not waited for yet: of one piece at most. */
  written: Promise<void> | undefined
}

/** Does what a person has agreed to: the children of the list are added, changed, moved here or taken off. */
export const applyClassList = verb('import class lists', async (write, batch: ImportBatch) => {
  const schoolId = batch.schoolId!
  await holdSchoolLists(write, schoolId)
  const { children } = await schoolWithRoll(write, schoolId)
  const applying: Applying = {
    schoolId,
    roll: new Roll(children),
    family: new Map(),
    added: new Set(),
    touched: new Set(),
    written: undefined,
  }
  await forEachPiece<ClassListValues, ClassListBefore>(write, batch, 'to do', (rows) =>
    applyPiece(write, rows, applying),
  )
  await applying.written
  write.audit('class list saved', { children: [...applying.touched], importId: batch.id, schoolId })
})

async function applyPiece(write: Write, rows: readonly ListRow[], applying: Applying): Promise<ListOutcome[]> {
  const adds = rows.filter(addsAChild)
  const moved = await moveHere(write, rows, applying)
  const outcomes = [
    ...(await addAll(write, adds, applying)),
    ...(await changeAll(
      write,
      rows.filter((row) => !addsAChild(row)),
      moved,
      applying,
    )),
  ]
  for (const { before, subjectId } of outcomes) if (before && subjectId) applying.touched.add(subjectId)
  return outcomes
}

function addsAChild({ step, choice }: ListRow): boolean {
  return step === 'new' || step === 'twin' || (step === 'alike' && choice === 'different')
}

async function addAll(write: Write, rows: readonly ListRow[], applying: Applying): Promise<ListOutcome[]> {
  const { schoolId, roll, family, added } = applying
  await rememberFamilies(write, schoolId, rows, family)
  const additions = new Additions(write, schoolId, family)
  const outcomes = rows.map((row) => addRow(row, { roll, additions, newId: write.newId }))
  const before = applying.written
  applying.written = heardLater(additions.save())
  await before
  for (const { before, subjectId } of outcomes) if (before) added.add(subjectId!)
  await rememberDifferent(write, rows, outcomes, { roll, added })
  return outcomes
}

/** Parents who are written down already, of brothers and sisters. */
async function rememberFamilies(
  write: Write,
  schoolId: string,
  rows: readonly ListRow[],
  family: Map<string, string>,
): Promise<void> {
  const emails = rows.flatMap(({ values }) => values.record?.adults.flatMap(({ email }) => email ?? []) ?? [])
  for (const adult of await adultsByEmail(write, schoolId, [...new Set(emails)])) {
    const key = familyKey(adult)
    if (key !== undefined && !family.has(key)) family.set(key, adult.id)
  }
}

/** Somebody has said of two who look alike that they are two: nobody is asked again. */
async function rememberDifferent(
  write: Write,
  rows: readonly ListRow[],
  outcomes: readonly ListOutcome[],
  { roll, added }: Pick<Applying, 'roll' | 'added'>,
): Promise<void> {
  const known = new Set(roll.children.map(({ id }) => id))
  for (const [index, { choice, values }] of rows.entries()) {
    const outcome = outcomes[index]!
    if (choice !== 'different' || !outcome.before) continue
    const others = (values.alike ?? []).map(({ childId }) => childId).filter((id) => known.has(id) || added.has(id))
    // One statement for each answer that a person gave.
    await sayNotTheSame(write, outcome.subjectId!, others)
  }
}

async function moveHere(write: Write, rows: readonly ListRow[], { schoolId }: Applying): Promise<Map<string, Moved>> {
  const listed = rows.flatMap(({ step, values }) => (step === 'moved here' && values.record ? values.record : []))
  const moved = await moveChildrenHere(
    write,
    schoolId,
    listed.flatMap(({ numbers, bornOn }) => numbers.map((number) => ({ ...number, bornOn }))),
  )
  for (const { childId, fromSchool } of moved.values()) {
    write.audit('school changed', { children: [childId], from: fromSchool, to: schoolId })
    await childMovedSchool.announce(write, { childId, from: fromSchool, to: schoolId })
  }
  await tellOldSchools(
    write,
    [...moved.values()].map(({ childId, fromSchool }) => ({ childId, from: fromSchool, to: schoolId })),
  )
  return moved
}

async function changeAll(
  write: Write,
  rows: readonly ListRow[],
  moved: ReadonlyMap<string, Moved>,
  { schoolId, family }: Applying,
): Promise<ListOutcome[]> {
  const current = await currentChildren(
    write,
    schoolId,
    rows.flatMap(({ subjectId }) => subjectId ?? []),
    { hold: true },
  )
  const additions = new Additions(write, schoolId, family)
  const changes: ChildChange[] = []
  const outcomes = rows.map((row) => {
    const child = current.get(row.subjectId ?? '')
    if (!child || (row.step === 'moved here' && !moved.has(child.id))) return notDone(row, reasonFor(row))
    const { outcome, change } = changeRow(row, child, { additions, moved: moved.get(child.id), today: write.today })
    if (change) changes.push(change)
    return outcome
  })
  await additions.save()
  await saveChanges(write, changes)
  return outcomes
}

function reasonFor({ values }: ListRow) {
  const line = values.alike?.[0]?.line
  return line === undefined ? reasons.changedMeanwhile : reasons.firstRowNotSaved(line)
}
