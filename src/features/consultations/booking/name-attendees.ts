import { verb } from '#features/access/verb.ts'
import { nameForEverywhere } from '#features/people/child.ts'
import type { RelationshipKind } from '#features/people/relationship.ts'
import type { Write } from '#platform/context.ts'
import type { OwnerKind } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdConsultationToChange } from '../find-consultation.ts'
import { say } from '../rules.words.ts'
import { insertAttendees } from './booking.queries.ts'
import { type Candidates, selectCandidates } from './candidates.queries.ts'

export interface Named {
  readonly staffIds: readonly string[]
  readonly relationshipIds: readonly string[]
  readonly youngPerson: boolean
  /** Somebody without an account: a youth worker, an aunt whom nobody has written down. */
  readonly other?: {
    readonly kind: 'partner' | 'parent or carer'
    readonly name: string
    readonly called: string | null
  }
}

/** Says who takes part in a consultation. Somebody of the family is asked only through an invitation, which looks first. */
export const nameAttendees = verb('work on cases', async (write: Write, consultationId: string, named: Named) => {
  const consultation = await holdConsultationToChange(write, consultationId)
  const candidates = await selectCandidates(write, consultation.id)
  if (!candidates) throw new NotFound('Case')
  const people = [
    ...named.staffIds.map((id) => staffAs(candidates, id)),
    ...named.relationshipIds.map((id) => adultAs(candidates, id)),
    ...(named.youngPerson ? [someone('young person', nameForEverywhere(consultation.child))] : []),
    ...(named.other ? [someone(named.other.kind, named.other.name, named.other.called)] : []),
  ]
  if (people.length === 0) throw new Refused(say.nobodyAdded, 'staff')
  await insertAttendees(write, consultation, people)
  const { childId, caseId } = consultation
  write.audit('consultation attendees named', { children: [childId], caseId, consultationId })
})

/** Takes somebody off, who was named by mistake or is not needed. */
export const takeOffAttendee = verb(
  'work on cases',
  async (write: Write, consultationId: string, attendeeId: string) => {
    const consultation = await holdConsultationToChange(write, consultationId)
    if (!consultation.attendees.some(({ id }) => id === attendeeId)) throw new NotFound('Attendee')
    await write.db
      .updateTable('consultationAttendee')
      .set({ takenOffAt: write.now })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', attendeeId)
      .execute()
    const { childId, caseId } = consultation
    write.audit('consultation attendee taken off', { children: [childId], caseId, consultationId, attendeeId })
  },
)

function someone(kind: OwnerKind, name: string, called: string | null = null) {
  return { kind, staffId: null, relationshipId: null, adultId: null, name, called }
}

/** Nobody whom the page did not offer. */
function staffAs({ onCase, atWork }: Candidates, staffId: string) {
  const member = onCase.find(({ id }) => id === staffId)
  const found = member ?? atWork.find(({ id }) => id === staffId)
  if (!found) throw new NotFound('Person')
  const kind: OwnerKind = member?.caseRole === 'partner' ? 'partner' : 'staff'
  return { ...someone(kind, `${found.givenName} ${found.familyName}`, found.jobTitle), staffId }
}

function adultAs({ adults }: Candidates, relationshipId: string) {
  const found = adults.find(({ id }) => id === relationshipId)
  if (!found) throw new NotFound('Adult')
  const { adultId, fullName, kind } = found
  return { ...someone('parent or carer', fullName, kind satisfies string as RelationshipKind), relationshipId, adultId }
}
