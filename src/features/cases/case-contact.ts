import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { type CaseContact, countingContact } from './case-contact.queries.ts'
import type { HeldCase } from './held-case.ts'

export type { CaseContact } from './case-contact.queries.ts'

/** The child or the family was met for the first time: help has begun. */
export const firstContactMade = announcement<{ helpCase: HeldCase; contact: CaseContact }>()

/** Keeps the case’s first and last contact and their number. It is active once the child or the family was met. */
export async function noteContact(write: Write, helpCase: HeldCase, contact: CaseContact): Promise<void> {
  write.later(countingContact(write, helpCase, contact))
  await announceFirst(write, helpCase, contact)
}

/** The same for a verb that sends the statement together with its own, and announces once it is kept. */
export { countingContact } from './case-contact.queries.ts'

export async function announceFirst(write: Write, helpCase: HeldCase, contact: CaseContact): Promise<void> {
  const met = contact.attended && (contact.withChild || contact.withParent)
  const isFirst = met && !helpCase.firstChildContactAt && !helpCase.firstParentContactAt
  if (isFirst) await firstContactMade.announce(write, { helpCase, contact })
}
