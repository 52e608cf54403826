import type { PersonName, Service } from '#test/service.ts'
import { people } from '#test/service.ts'
import { addProgramme } from '../keep-programmes.ts'
import type { Programme } from '../programme.ts'
import { type NewTraining, recordTraining } from '../record-training.ts'

/** A programme that training for lasts two years. Say only what the test is about. */
export async function aProgramme(
  service: Service,
  { by = 'supervisor', ...about }: Partial<Omit<Programme, 'id'>> & { by?: PersonName } = {},
): Promise<string> {
  const { programmeId } = await service
    .as(by)
    .change((write) => addProgramme(write, { name: 'Calm together', topics: ['anger'], validYears: 2, ...about }))
  return programmeId
}

/** Somebody of a team is trained for a programme. */
export async function aTraining(
  service: Service,
  programmeId: string,
  {
    of = 'practitioner',
    by = 'supervisor',
    ...about
  }: Partial<NewTraining> & { of?: PersonName; by?: PersonName } = {},
): Promise<string> {
  const { trainingId } = await service.as(by).change((write) =>
    recordTraining(write, {
      staffId: people[of].id,
      programmeId,
      trainedOn: '2025-09-10',
      trainedBy: 'Calm Schools Trust',
      certificateSeen: true,
      ...about,
    }),
  )
  return trainingId
}
