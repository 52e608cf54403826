import type { Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Consultation } from '#platform/db/tables.ts'
import { Conflict } from '#platform/errors.ts'
import type { AttendeeShown, ConsultationShown } from './find-consultation.ts'

type Changes = Omit<Updateable<Consultation>, 'areaId' | 'id' | 'version'>

/** Changes a consultation that is held, unless somebody else has changed it since its form was opened. */
export async function changeConsultation(
  write: Write,
  { id, version }: Pick<ConsultationShown, 'id' | 'version'>,
  changes: Changes,
  opened = version,
): Promise<void> {
  if (opened !== version) throw new Conflict({})
  await write.db
    .updateTable('consultation')
    .set({ ...changes, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
}

/** What every row that belongs to a consultation says of where it belongs. */
export function aboutConsultation(
  { actor: { areaId } }: Write,
  { id: consultationId, cycleId, caseId, childId, schoolId, teamId }: ConsultationShown,
) {
  return { areaId, consultationId, cycleId, caseId, childId, schoolId, teamId }
}

type NewAttendee = Pick<AttendeeShown, 'kind' | 'staffId' | 'relationshipId' | 'adultId' | 'name' | 'called'>

/** Puts people on a consultation. Somebody who is on it already stays once. */
export async function insertAttendees(
  write: Write,
  consultation: ConsultationShown,
  people: readonly NewAttendee[],
): Promise<void> {
  if (people.length === 0) return
  const about = aboutConsultation(write, consultation)
  await write.db
    .insertInto('consultationAttendee')
    .values(
      people.map(({ kind, staffId, relationshipId, adultId, name, called }) => ({
        ...about,
        id: write.newId(),
        ...{ kind, staffId, relationshipId, adultId, name, called },
      })),
    )
    .onConflict((it) => it.doNothing())
    .execute()
}
