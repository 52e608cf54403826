import { verb } from '#features/access/verb.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { DAYS_TO_UNDO, mayBeUndone } from './import-batch.ts'
import { kindOf } from './import-kind.ts'
import { countSteps } from './import-rows.queries.ts'
import { holdBatch, updateBatch } from './imports.queries.ts'

/** Takes back what a file did. What somebody changed since stays, and is named. */
export const undoImport = verb(
  'review imports',
  async (write, batchId: string, version: number): Promise<{ kept: number }> => {
    const batch = await holdBatch(write, batchId)
    if (!mayBeUndone(batch, write.now)) throw new Refused(batch.status === 'applied' ? TOO_LATE : NOT_SAVED)
    if (batch.version !== version) throw new Conflict()
    await kindOf(batch).undo(write, batch)
    const counts = { ...batch.counts, ...(await countSteps(write, batchId)) }
    await updateBatch(write, batchId, { status: 'undone', undoneAt: write.now, counts })
    write.audit('import undone', { importId: batchId, schoolId: batch.schoolId })
    return { kept: counts['not undone'] ?? 0 }
  },
)

const TOO_LATE = {
  en: `This was saved more than ${DAYS_TO_UNDO} days ago, so it can no longer be undone.`,
  cy: `Cadwyd hyn fwy na ${DAYS_TO_UNDO} diwrnod yn ôl, felly ni ellir ei ddadwneud mwyach.`,
}
const NOT_SAVED = {
  en: 'There is nothing to undo: this file is not saved.',
  cy: 'Nid oes dim i’w ddadwneud: nid yw’r ffeil hon wedi’i chadw.',
}
