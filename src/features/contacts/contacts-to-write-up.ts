import { withChildName } from '#features/people/child.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { selectToWriteUp } from './contact-list.queries.ts'

interface ToWriteUp {
  readonly contactId: string
  readonly caseId: string | null
  readonly childId: string | null
  /** Nobody, for a child whose record is no longer theirs to see. */
  readonly childName: string | null
  readonly kind: string
  readonly at: Date
  /** By when the service asks for it. */
  readonly dueAt: Date
  readonly isLate: boolean
}

/**
 * What I did and have not written up, oldest first (CSW-11). Worked out when it is looked at and stored nowhere, so that
 * it is right also when the service changes its hours.
 */
export async function contactsToWriteUp(read: Read): Promise<ToWriteUp[]> {
  const waiting = await selectToWriteUp(read)
  return waiting.map(({ definition, ...contact }) => {
    const hours = readDefinition(definition).writtenUpWithinHours
    const dueAt = new Date(contact.at.getTime() + hours * 3_600_000)
    return { ...withChildName(contact, read.actor), dueAt, isLate: dueAt < read.now }
  })
}
