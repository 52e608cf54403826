import type { Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Consultation } from '#platform/db/tables.ts'
import { Conflict } from '#platform/errors.ts'
import type { Planned } from '../cycle.ts'
import type { AttendeeShown, ConsultationShown } from '../find-consultation.ts'

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

/** Books a consultation, and moves what is foreseen after it, in one statement. */
export async function bookingConsultation(
  write: Write,
  { id, version, cycleId, next }: ConsultationShown,
  { at, place, after }: { at: Date; place: string | null; after: Planned | undefined },
  opened = version,
): Promise<void> {
  if (opened !== version) throw new Conflict({})
  const { areaId } = write.actor
  const booked = write.db
    .updateTable('consultation')
    .set({ state: 'booked', at, place, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('id', '=', id)
  if (!after || next?.state !== 'planned') {
    await booked.execute()
    return
  }
  await write.db
    .with('booked', () => booked)
    .updateTable('consultation')
    .set({ suggestedOn: after.suggestedOn, bookBy: after.bookBy })
    .where('areaId', '=', areaId)
    .where('cycleId', '=', cycleId)
    .where('number', '=', after.number)
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
