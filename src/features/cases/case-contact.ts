import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { countContact } from './case-contact.queries.ts'
import type { HeldCase } from './held-case.ts'

/** What a case needs to know of a contact. */
export interface CaseContact {
  readonly at: Date
  /** Whether they came, or were seen. A contact that nobody came to was still made. */
  readonly attended: boolean
  readonly withChild: boolean
  readonly withParent: boolean
}

/** The child or the family was met for the first time: help has begun. */
export const firstContactMade = announcement<{ helpCase: HeldCase; contact: CaseContact }>()

/** Keeps the case’s first and last contact and their number. It is active once the child or the family was met. */
export async function noteContact(write: Write, helpCase: HeldCase, contact: CaseContact): Promise<void> {
  const met = contact.attended && (contact.withChild || contact.withParent)
  const isFirst = met && !helpCase.firstChildContactAt && !helpCase.firstParentContactAt
  await countContact(write, helpCase, contact)
  if (isFirst) await firstContactMade.announce(write, { helpCase, contact })
}
