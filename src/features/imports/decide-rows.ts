import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { type Choice, choicesOf, type Step } from './import-row.ts'
import { chooseForAll, updateChoices } from './import-rows.queries.ts'
import { holdBatch, updateBatch } from './imports.queries.ts'

export interface Decision {
  readonly line: number
  /** Null takes a decision back. */
  readonly choice: Choice | null
}

/** Keeps what a person decided about rows that are not done unasked. */
export const decideRows = verb(
  'review imports',
  async (write, batchId: string, step: Step, decisions: readonly Decision[]) => {
    const batch = await holdBatch(write, batchId)
    if (batch.status !== 'to review') throw new Refused(TOO_LATE)
    const allowed = choicesOf[step] ?? []
    const sensible = decisions.filter(({ choice }) => choice === null || allowed.includes(choice))
    if (sensible.length === 0) throw new Refused(NOTHING_CHOSEN, 'decisions')
    await updateChoices(write, batchId, step, sensible)
    await updateBatch(write, batchId, {})
    write.audit('import rows decided', { importId: batchId, schoolId: batch.schoolId })
  },
)

/** The same for every row of a step: all who are not in the file have left. */
export const decideAll = verb('review imports', async (write, batchId: string, step: Step) => {
  const batch = await holdBatch(write, batchId)
  if (batch.status !== 'to review') throw new Refused(TOO_LATE)
  const only = choicesOf[step]
  if (only?.length !== 1) throw new Refused(NOTHING_CHOSEN, 'decisions')
  await chooseForAll(write, batchId, step, only[0]!)
  await updateBatch(write, batchId, {})
  write.audit('import rows decided', { importId: batchId, schoolId: batch.schoolId })
})

const TOO_LATE = {
  en: 'This file has been dealt with already, so nothing more can be decided about it.',
  cy: 'Deliwyd â’r ffeil hon eisoes, felly ni ellir penderfynu dim mwy amdani.',
}
const NOTHING_CHOSEN = {
  en: 'Choose what to do with at least one row',
  cy: 'Dewiswch beth i’w wneud ag o leiaf un rhes',
}
