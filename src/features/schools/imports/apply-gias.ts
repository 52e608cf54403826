import { verb } from '#features/access/verb.ts'
import { forEachPiece } from '#features/imports/apply-import.ts'
import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { Outcome } from '#features/imports/import-row.ts'
import { addOrganisations, changeOrganisations } from '#features/staff/many-organisations.ts'
import type { Write } from '#platform/context.ts'
import { isTaken } from '#platform/db/database.ts'
import { Refused } from '#platform/errors.ts'
import { inPieces } from '#platform/imports/pieces.ts'
import { isOpenOrWillBe, newSchool, type SchoolWrite, schoolChange } from './changed-school.ts'
import { insertSchools, newSchoolsOf, schoolsByCode, updateSchools, updateSuccessors } from './gias.queries.ts'
import { reasons } from './gias-reasons.ts'
import type { GiasBefore, GiasRow, GiasValues } from './gias-row.ts'

export type GiasOutcome = Outcome<GiasValues, GiasBefore>

interface Applying {
  /** Ids of schools by their codes: of those that the file adds, and of those met so far. */
  readonly ids: Map<string, string>
  /** Who took over from whom: said once every school is there. */
  readonly successors: { id: string; successorId: string | null }[]
}

/** Does what a person has agreed to: schools of the register are added and changed. */
export const applyGias = verb('manage schools', async (write, batch: ImportBatch) => {
  const applying: Applying = { ids: await newSchoolsOf(write, batch), successors: [] }
  await forEachPiece<GiasValues, GiasBefore>(write, batch, 'to do', (rows) => applyPiece(write, rows, applying))
  for await (const piece of inPieces(applying.successors, 500)) await updateSuccessors(write, piece)
  write.audit('register saved', { importId: batch.id })
})

async function applyPiece(write: Write, rows: readonly GiasRow[], applying: Applying): Promise<GiasOutcome[]> {
  const codes = rows.flatMap(({ values }) => [values.code, values.record?.successorCode ?? []].flat())
  const known = await schoolsByCode(write, codes, { hold: true })
  for (const [code, { id }] of known) applying.ids.set(code, id)
  const writes = rows.map((row): SchoolWrite | undefined => {
    const current = known.get(row.values.code)
    if (!row.values.record || (row.step === 'new') !== (current === undefined)) return undefined
    return current
      ? schoolChange(current, row.values.record, applying.ids, row.choice === 'take')
      : newSchool(row.subjectId!, row.values.record, applying.ids)
  })
  await save(
    write,
    writes.filter((each) => each !== undefined),
  )
  for (const each of writes) if (each?.successor) applying.successors.push(each.successor)
  return rows.map((row, index) => outcomeOf(row, writes[index]))
}

async function save(write: Write, writes: readonly SchoolWrite[]): Promise<void> {
  const added = writes.filter(({ isNew }) => isNew)
  const changed = writes.filter(({ isNew }) => !isNew)
  await addOrganisations(
    write,
    added.map(({ row, name }) => ({
      id: row.id,
      kind: 'school',
      name,
      nation: 'England',
      active: isOpenOrWillBe(row.status),
    })),
  )
  await insertSchools(
    write,
    added.map(({ row, code }) => ({ ...row, code })),
  ).catch((error: unknown) => {
    throw isTaken(error, 'school_area_id_code_scheme_code_key') ? new Refused(BUSY) : error
  })
  await updateSchools(
    write,
    changed.map(({ row }) => row),
  )
  const renamed = changed.filter(({ before }) => 'name' in (before.to ?? {}) || 'status' in (before.to ?? {}))
  await changeOrganisations(
    write,
    renamed.map(({ row, name }) => ({ id: row.id, name, active: isOpenOrWillBe(row.status) })),
  )
}

function outcomeOf(row: GiasRow, done: SchoolWrite | undefined): GiasOutcome {
  const { record: _, ...values } = row.values
  const { line, subjectId } = row
  if (!done) return { line, step: 'not done', subjectId, values, before: null, reasons: [reasons.changedMeanwhile] }
  const step = done.isNew ? 'new' : 'changed'
  return {
    line,
    step,
    subjectId: done.row.id,
    values: { ...values, changes: done.changes },
    before: done.before,
    reasons: row.reasons,
  }
}

const BUSY = {
  en: 'Somebody else has added one of these schools meanwhile. Nothing was saved: send the file again.',
  cy: 'Mae rhywun arall wedi ychwanegu un o’r ysgolion hyn yn y cyfamser. Ni chadwyd dim: anfonwch y ffeil eto.',
}
