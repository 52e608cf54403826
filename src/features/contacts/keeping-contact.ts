import { announceFirst, countingContact } from '#features/cases/case-contact.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import { addingToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import { placeOf, type Recorded } from './contact.ts'
import { insertingContact, type KeptContact } from './contacts.queries.ts'
import { mustBeWithinRemit } from './contact-rules.ts'
import { asCaseContact, eventOf } from './record-contact.ts'

interface WithDefinition extends HeldCase {
  readonly definition: ServiceDefinition
}

/**
 * A contact that another verb makes, as statements that it sends together with its own: the note, its text, the count of the
 * case and the line of the story. Whoever calls it holds the case, and has found that it may be worked on.
 */
export async function keepingContact(write: Write, { definition, ...helpCase }: WithDefinition, contact: Recorded) {
  await mustBeWithinRemit(write, { helpCase, definition }, contact)
  const recorded = { ...contact, place: placeOf(contact) }
  const { audience } = contact
  const kept: KeptContact = { id: write.newId(), helpCase, audience, readers: [] }
  const [note, text] = insertingContact(write, recorded, kept)
  const about = asCaseContact(recorded)
  const counted = countingContact(write, helpCase, about)
  const story = addingToChronology(write, eventOf(recorded, kept))
  return {
    contactId: kept.id,
    statements: [note, text, counted, story] as const,
    /** Once they are sent. */
    whenKept: () => announceFirst(write, helpCase, about),
  }
}
