import { verb } from '#features/access/verb.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import { holdSupervision, mustGoOn } from './find-supervision.ts'
import { mustNameNoChild } from './keep-notes.ts'
import { readersOf, type TrainingState } from './supervision.ts'

/** What the worker is to learn: the list of these is their training plan (CSW-20). */
export const noteTrainingNeed = verb(
  'take part in supervision',
  async (write: Write, supervisionId: string, { what, byWhen }: { what: string; byWhen: Day | null }) => {
    const held = await holdSupervision(write, supervisionId)
    mustGoOn(held)
    await mustNameNoChild(write, { what })
    const { areaId, id: notedBy } = write.actor
    const { teamId, workerId } = held
    const id = write.newId()
    await write.db
      .insertInto('trainingNeed')
      .values({
        ...{ areaId, id, supervisionId, teamId, workerId, what, byWhen, notedBy },
        ...{ notedAt: write.now, changedAt: write.now, readers: readersOf(held, 'training') },
      })
      .execute()
    write.audit('training need noted', { supervisionId, workerId, trainingNeedId: id })
    return { trainingNeedId: id }
  },
)

/** Where it has got to. */
export const changeTrainingNeed = verb(
  'take part in supervision',
  async (
    write: Write,
    trainingNeedId: string,
    { state, byWhen }: { state: TrainingState; byWhen: Day | null },
    version: number,
  ) => {
    const need = await findTrainingNeed(write, trainingNeedId)
    if (need.version !== version) throw new Conflict()
    const changed = await write.db
      .updateTable('trainingNeed')
      .set({ state, byWhen, changedAt: write.now, version: version + 1 })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', trainingNeedId)
      .where('version', '=', version)
      .returning('id')
      .execute()
    if (changed.length === 0) throw new Conflict()
    write.audit('training need changed', { trainingNeedId, workerId: need.workerId })
    return { supervisionId: need.supervisionId }
  },
)

/** For the worker, and whoever else reads it. */
export async function findTrainingNeed({ db, actor: { areaId } }: Read, trainingNeedId: string) {
  const need = await db
    .selectFrom('trainingNeed as need')
    .where('need.areaId', '=', areaId)
    .where('need.id', '=', trainingNeedId)
    .select([
      'need.id',
      'need.supervisionId',
      'need.workerId',
      'need.what',
      'need.byWhen',
      'need.state',
      'need.version',
    ])
    .executeTakeFirst()
  if (!need) throw new NotFound('Training need')
  return need
}
