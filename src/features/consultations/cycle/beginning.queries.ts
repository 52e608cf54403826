import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import type { Planned } from '../cycle.ts'
import { consentsOf } from '../parts.queries.ts'

/** What is to be known of a case before a cycle begins: how long it has lasted, what was judged, and who has agreed. */
export function selectBeforeCycle(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['child.givenName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('need')
          .where('need.areaId', '=', areaId)
          .whereRef('need.childId', '=', 'helpCase.childId')
          .where('need.endedOn', 'is', null)
          .limit(50)
          .select('need.startedOn'),
      ).as('needs'),
      jsonArrayFrom(
        is
          .selectFrom('review')
          .where('review.areaId', '=', areaId)
          .whereRef('review.caseId', '=', 'helpCase.id')
          .where('review.heldOn', 'is not', null)
          .orderBy('review.heldOn', 'desc')
          .limit(50)
          .select('review.progress'),
      ).as('reviews'),
      jsonObjectFrom(consentsOf(read, is as never)).as('consent'),
      jsonArrayFrom(
        is
          .selectFrom('consultationCycle as cycle')
          .where('cycle.areaId', '=', areaId)
          .whereRef('cycle.caseId', '=', 'helpCase.id')
          .orderBy('cycle.number', 'desc')
          .limit(1)
          .select(['cycle.id', 'cycle.number', 'cycle.state']),
      ).as('cycles'),
    ])
}

/** What every row of a cycle says of the case it belongs to, so that a row policy reads no other table. */
interface AboutCycle {
  readonly caseId: string
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
}

interface NewCycle extends AboutCycle {
  readonly id: string
  readonly number: number
  readonly length: number
  readonly why: string
  readonly prolonged: boolean
  readonly withoutConsent: string | null
  readonly agendaItemId: string | null
}

interface NewPerson {
  readonly kind: 'staff' | 'young person'
  readonly staffId?: string
  readonly name: string
  readonly called: string | null
}

/** A cycle, its consultations with the days that it foresees, and who is there from the beginning, in one statement. */
export async function insertCycle(
  write: Write,
  cycle: NewCycle,
  consultations: readonly (Planned & { readonly id: string; readonly facilitatorId: string })[],
  people: readonly NewPerson[],
): Promise<void> {
  const { areaId, id: startedBy } = write.actor
  const { id: cycleId, caseId, childId, schoolId, teamId } = cycle
  const about = { areaId, cycleId, caseId, childId, schoolId, teamId }
  await write.db
    .with('started', (db) =>
      db.insertInto('consultationCycle').values({ areaId, startedBy, startedAt: write.now, ...cycle }),
    )
    .with('foreseen', (db) => db.insertInto('consultation').values(consultations.map((one) => ({ ...about, ...one }))))
    .insertInto('consultationAttendee')
    .values(people.map((person) => ({ ...about, id: write.newId(), consultationId: consultations[0]!.id, ...person })))
    .execute()
}
