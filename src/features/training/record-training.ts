import { verb } from '#features/access/verb.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { type Asked, theOneMeant } from '#platform/one-of-many.ts'
import { expiryOf } from './programme.ts'
import { selectProgramme } from './programmes.queries.ts'
import { peopleMeant, personToRecord, selectTraining } from './training.queries.ts'
import { say, sayOfPeople } from './rules.words.ts'

export interface NewTraining {
  readonly staffId: string
  readonly programmeId: string
  readonly trainedOn: Day
  /** Who trained them, in words. */
  readonly trainedBy: string
  readonly certificateSeen: boolean
}

/**
 * Somebody was trained for a programme. Whoever supervises them says so, or whoever administers the area: nobody says it of
 * themselves, since it is what lets them lead a group (CSW-29).
 */
export const recordTraining = verb('keep training', async (write, training: NewTraining) => {
  const { areaId, id: recordedBy } = write.actor
  if (training.staffId === recordedBy) throw new Refused(say.notYourOwn, 'staffId')
  if (training.trainedOn > write.today) throw new Refused(say.inTheFuture, 'trainedOn')
  const [person, programme] = await Promise.all([
    personToRecord(write, training.staffId),
    selectProgramme(write, training.programmeId),
  ])
  if (!person || !programme) throw new NotFound('Person or programme')
  const trainingId = write.newId()
  const expiresOn = expiryOf(training.trainedOn, programme.validYears)
  const teamIds = person.teams.map(({ organisationId }) => organisationId)
  await write.db
    .insertInto('trainingRecord')
    .values({ areaId, id: trainingId, ...training, expiresOn, teamIds, recordedBy, recordedAt: write.now })
    .execute()
  write.audit('training recorded', { trainingId, staffId: training.staffId, programmeId: training.programmeId })
  return { trainingId, expiresOn }
})

/** Whose training is meant: the one chosen, unless another name was typed since; or the only one who is called so. */
export async function personMeant(read: Read, asked: Asked, field: string): Promise<string> {
  if (asked.name === '' && asked.id !== null) return asked.id
  return theOneMeant(await peopleMeant(read, asked), asked.id, { field, say: sayOfPeople })
}

/** It was entered by mistake: it stays readable, and counts for nothing. */
export const strikeOutTraining = verb('keep training', async (write, trainingId: string, why: string) => {
  const training = await selectTraining(write, trainingId)
  if (!training) throw new NotFound('Training')
  if (training.staffId === write.actor.id) throw new Refused(say.notYourOwn)
  if (training.struckOutAt) throw new Refused(say.struckOutAlready)
  await write.db
    .updateTable('trainingRecord')
    .set({ struckOutAt: write.now, struckOutBy: write.actor.id, whyStruckOut: why })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', trainingId)
    .execute()
  write.audit('training struck out', { trainingId, staffId: training.staffId })
})
