import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { deleteRows } from './import-rows.queries.ts'
import { holdBatch, updateBatch } from './imports.queries.ts'

/** Puts a file away unsaved. What it said is forgotten; that it was read in is not. */
export const discardImport = verb('review imports', async (write, batchId: string) => {
  const batch = await holdBatch(write, batchId)
  if (batch.status !== 'to review') throw new Refused(SAVED)
  await deleteRows(write, batchId)
  await updateBatch(write, batchId, { status: 'discarded' })
  write.audit('import discarded', { importId: batchId, schoolId: batch.schoolId })
})

const SAVED = {
  en: 'This file has been dealt with already, so it is too late to leave it unused.',
  cy: 'Deliwyd â’r ffeil hon eisoes, felly mae’n rhy hwyr i beidio â’i defnyddio.',
}
