import { verb } from '#features/access/verb.ts'
import { forEachPiece } from '#features/imports/apply-import.ts'
import { changesOfAdded } from '#features/imports/done-subjects.ts'
import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { Reason } from '#features/imports/import-row.ts'
import { restore } from '#features/imports/restore.ts'
import { changeOrganisations } from '#features/staff/many-organisations.ts'
import type { Write } from '#platform/context.ts'
import { inPieces } from '#platform/imports/pieces.ts'
import { words } from './gias.words.ts'
import type { GiasOutcome } from './apply-gias.ts'
import { isOpenOrWillBe, rowOf } from './changed-school.ts'
import { schoolsByCode, takeBackSchools, updateSchools, updateSuccessors } from './gias.queries.ts'
import { reasons } from './gias-reasons.ts'
import type { GiasBefore, GiasRow, GiasValues } from './gias-row.ts'
import type { CurrentSchool } from './plan-school.ts'

/** Takes back what the register did, but for what somebody changed since and for schools that are in use. */
export const undoGias = verb('manage schools', async (write, batch: ImportBatch) => {
  await forEachPiece<GiasValues, GiasBefore>(write, batch, 'done', (rows) => undoChanged(write, rows))
  const gone = await takeBackAll(write, [...(await changesOfAdded(write, batch)).keys()])
  await forEachPiece<GiasValues, GiasBefore>(write, batch, 'done', async (rows) =>
    rows.map((row) => undone(row, gone.has(row.subjectId!) ? [] : [reasons.stayedInUse])),
  )
  write.audit('register undone', { importId: batch.id })
})

async function undoChanged(write: Write, rows: readonly GiasRow[]): Promise<GiasOutcome[]> {
  const known = await schoolsByCode(
    write,
    rows.map(({ values }) => values.code),
    { hold: true },
  )
  const changed = rows
    .filter(({ before }) => !before?.added)
    .map((row) => ({ row, back: putBack(known.get(row.values.code), row.before) }))
  const backs = changed.flatMap(({ back }) => back?.set ?? [])
  await updateSchools(
    write,
    backs.map(({ name: _, successorId: __, ...row }) => row),
  )
  await updateSuccessors(
    write,
    backs.map(({ id, successorId }) => ({ id, successorId })),
  )
  await changeOrganisations(
    write,
    backs.map(({ id, name, status }) => ({ id, name, active: isOpenOrWillBe(status) })),
  )
  const backOf = new Map(changed.map(({ row, back }) => [row.line, back]))
  return rows.map((row) =>
    row.before?.added ? asItIs(row) : undone(row, backOf.get(row.line)?.kept ?? [reasons.stayedInUse]),
  )
}

interface PutBack {
  readonly set: ReturnType<typeof rowOf> & { readonly name: string; readonly successorId: string | null }
  readonly kept: readonly Reason[]
}

function putBack(current: CurrentSchool | undefined, before: GiasBefore | null): PutBack | undefined {
  if (!current || !before?.from || !before.to) return undefined
  const row = { ...rowOf(current), name: String(current.name), successorId: current.successorId }
  const { set, kept } = restore(row, { from: before.from, to: before.to })
  return {
    set,
    kept: kept.filter((field) => field in words('en').fields).map((field) => reasons.stayedAsChanged(said(field))),
  }
}

/** A school to which another refers can only go after it: so again, as long as that takes any away. */
async function takeBackAll(write: Write, ids: readonly string[]): Promise<Set<string>> {
  const gone = new Set<string>()
  for (;;) {
    const before = gone.size
    const left = ids.filter((id) => !gone.has(id))
    for await (const piece of inPieces(left, 500)) for (const id of await takeBackSchools(write, piece)) gone.add(id)
    if (gone.size === before) return gone
  }
}

function asItIs({ choice: _, ...row }: GiasRow): GiasOutcome {
  return row
}

function undone({ choice: _, ...row }: GiasRow, why: readonly Reason[]): GiasOutcome {
  return { ...row, before: null, ...(why.length > 0 ? { step: 'not undone', reasons: why } : {}) }
}

function said(field: string) {
  const name = field as keyof ReturnType<typeof words>['fields']
  return { en: words('en').fields[name].toLowerCase(), cy: words('cy').fields[name].toLowerCase() }
}
