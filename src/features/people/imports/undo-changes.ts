import type { Reason } from '#features/imports/import-row.ts'
import { type FromTo, restore } from '#features/imports/restore.ts'
import type { Write } from '#platform/context.ts'
import { childMovedSchool } from '../move-school.ts'
import { type ChildChange, columnsOf, saveChanges } from './change-row.ts'
import { fieldSentence } from './class-list-fields.ts'
import { reasons } from './class-list-reasons.ts'
import type { ClassListBefore, ListRow } from './class-list-row.ts'
import { endAddresses, moveChildrenBack } from './class-list-writes.queries.ts'
import type { CurrentChild } from './current-child.ts'
import {
  currentAdults,
  currentRelationships,
  deleteAddresses,
  deleteNumbers,
  takeBackRelationships,
} from './undo.queries.ts'

interface Undoing {
  readonly batchId: string
  readonly schoolId: string
}

/** Puts back what rows changed about children who were here before. */
export async function undoChanges(
  write: Write,
  rows: readonly ListRow[],
  current: ReadonlyMap<string, CurrentChild>,
  undoing: Undoing,
  why: Map<number, Reason[]>,
): Promise<void> {
  const here = rows.flatMap((row) => {
    const child = current.get(row.subjectId!)
    if (!child) why.set(row.line, [reasons.movedOn])
    return child && row.before ? [{ row, child, before: row.before }] : []
  })
  const befores = here.map(({ before }) => before)
  const adults = await currentAdults(
    write,
    befores.flatMap(({ adults = [] }) => adults.map(({ id }) => id)),
  )
  const relationships = await currentRelationships(
    write,
    befores.flatMap(({ relationships = [] }) => relationships.map(({ id }) => id)),
  )

  const changes = here.map(({ row, child, before }): ChildChange => {
    const columns = restore(columnsOf(child), before.child ?? { from: {}, to: {} })
    const adultsBack = restoreAll(adults, before.adults)
    const relationshipsBack = restoreAll(relationships, before.relationships)
    const kept = [...columns.kept, ...adultsBack.kept, ...relationshipsBack.kept]
    if (kept.length > 0)
      why.set(
        row.line,
        [...new Set(kept)].map((field) => reasons.stayedAsChanged(fieldSentence(field))),
      )
    return {
      ...{
        child,
        set: columns.set,
        adults: adultsBack.rows,
        relationships: relationshipsBack.rows,
        endedAddresses: [],
      },
      renamed: ['givenName', 'familyName', 'otherNames', 'knownAs'].some(
        (field) => field in (before.child?.from ?? {}),
      ),
    }
  })
  await takeBackMade(write, befores)
  await saveChanges(write, changes)
  await moveBack(write, undoing, here, why)
}

function restoreAll<Row extends { readonly id: string }>(
  current: ReadonlyMap<string, Row>,
  changed: readonly (FromTo & { readonly id: string })[] = [],
): { rows: Row[]; kept: string[] } {
  const restored = changed.flatMap((change) => {
    const row = current.get(change.id)
    return row ? [restore(row, change)] : []
  })
  return {
    rows: restored.filter(({ changesAnything }) => changesAnything).map(({ set }) => set),
    kept: restored.flatMap(({ kept }) => kept),
  }
}

/** An address goes, and the one before it counts again; unless somebody has written down another since. */
async function takeBackMade(write: Write, befores: readonly ClassListBefore[]): Promise<void> {
  const made = befores.flatMap(({ made }) => made ?? [])
  await deleteNumbers(
    write,
    made.flatMap(({ numbers }) => numbers),
  )
  await takeBackRelationships(
    write,
    made.flatMap(({ relationships }) => relationships),
  )
  const gone = await deleteAddresses(
    write,
    made.flatMap(({ address }) => address ?? []),
  )
  const back = befores.filter(({ made }) => made?.address && gone.has(made.address))
  await endAddresses(
    write,
    back.flatMap(({ endedAddresses = [] }) => endedAddresses),
    null,
  )
}

/** A child goes back to where they were, and what else hangs on the school follows, as when the list moved them here. */
async function moveBack(
  write: Write,
  { batchId, schoolId: from }: Undoing,
  here: readonly { row: ListRow; before: ClassListBefore }[],
  why: Map<number, Reason[]>,
): Promise<void> {
  const moves = here.flatMap(({ row, before }) =>
    before.moved ? [{ row, place: { ...before.moved, childId: row.subjectId! } }] : [],
  )
  const back = await moveChildrenBack(
    write,
    batchId,
    moves.map(({ place }) => place),
  )
  for (const { row, place } of moves) {
    const { childId, schoolId: to } = place
    if (!back.has(childId)) why.set(row.line, [reasons.movedOn])
    else if (to) await childMovedSchool.announce(write, { childId, from, to })
  }
}
