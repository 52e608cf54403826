import { verb } from '#features/access/verb.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import type { Programme } from './programme.ts'
import { isProgramme } from './programmes.queries.ts'
import { say } from './rules.words.ts'

/** Adds a programme to those that people are trained for. */
export const addProgramme = verb('keep training', async (write, programme: Omit<Programme, 'id'>) => {
  if (await isProgramme(write, programme.name)) throw new Refused(say.programmeIsThere, 'name')
  const programmeId = write.newId()
  const { areaId, id: madeBy } = write.actor
  await write.db
    .insertInto('trainingProgramme')
    .values({ areaId, id: programmeId, ...programme, topics: [...programme.topics], madeBy, madeAt: write.now })
    .execute()
  write.audit('programme added', { programmeId })
  return { programmeId }
})

/** No new group begins with it. Those that run go on, and training for it stays on record. */
export const endProgramme = verb('keep training', async (write, programmeId: string, version: number) => {
  const { numUpdatedRows } = await write.db
    .updateTable('trainingProgramme')
    .set({ endedAt: write.now, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', programmeId)
    .where('endedAt', 'is', null)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict()
  write.audit('programme no longer used', { programmeId })
})
