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
  en: 'This file was saved or put away before, so it cannot be put away now.',
  cy: 'Cafodd y ffeil hon ei chadw neu ei rhoi heibio o’r blaen, felly ni ellir ei rhoi heibio nawr.',
}
