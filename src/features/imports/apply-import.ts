import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { heardLater } from '#platform/imports/heard-later.ts'
import type { Counts, ImportBatch } from './import-batch.ts'
import { kindOf } from './import-kind.ts'
import type { ImportRow, Outcome } from './import-row.ts'
import { countSteps, forgetRecords, ROWS_AT_ONCE, rowsAfter, updateOutcomes } from './import-rows.queries.ts'
import { holdBatch, updateBatch } from './imports.queries.ts'

/**
 * Does what each row said it would, as a person agreed; all of it or none. A second time it does nothing. `version` is
 * of the batch as the person saw it: a decision that somebody else took meanwhile is looked at first.
 */
export const applyImport = verb('review imports', async (write, batchId: string, version?: number): Promise<Counts> => {
  const batch = await holdBatch(write, batchId)
  if (batch.status !== 'to review') throw new Refused(NOT_WAITING)
  if (version !== undefined && batch.version !== version) throw new Conflict()
  await kindOf(batch).apply(write, batch)
  await forgetRecords(write, batchId)
  const counts: Counts = { ...figuresOf(batch), ...(await countSteps(write, batchId)) }
  await updateBatch(write, batchId, { status: 'applied', appliedAt: write.now, counts })
  write.audit('import applied', { importId: batchId, schoolId: batch.schoolId })
  return counts
})

/**
 * The rows of a batch in pieces, each changed by `work`, which answers what came of them. The next rows are asked for before it begins,
 * and what came of the last ones is written while it thinks: the database and we work at the same time.
 */
export async function forEachPiece<Values, Before>(
  write: Write,
  { id }: Pick<ImportBatch, 'id'>,
  which: 'to do' | 'done',
  work: (rows: readonly ImportRow<Values, Before>[]) => Promise<readonly Outcome[]>,
): Promise<void> {
  let written: Promise<void> | undefined
  let rows = await rowsAfter(write, id, which, undefined)
  while (rows.length > 0) {
    const next = rows.length < ROWS_AT_ONCE ? NONE : heardLater(rowsAfter(write, id, which, rows.at(-1)!.line))
    const outcomes = await work(rows as unknown as ImportRow<Values, Before>[])
    const before = written
    written = heardLater(updateOutcomes(write, id, outcomes))
    await before
    rows = await next
  }
  await written
}

const NONE: Promise<ImportRow[]> = Promise.resolve([])

function figuresOf({ counts: { onRoll, elsewhere, noted } }: ImportBatch): Counts {
  return {
    ...(onRoll === undefined ? {} : { onRoll }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(noted === undefined ? {} : { noted }),
  }
}

const NOT_WAITING = {
  en: 'This file has been dealt with already. Nothing was changed.',
  cy: 'Deliwyd â’r ffeil hon eisoes. Ni newidiwyd dim.',
}
