import type { Write } from '#platform/context.ts'
import type { HeldCase } from './held-case.ts'

/** What a case needs to know of a contact. */
export interface CaseContact {
  readonly at: Date
  /** Whether they came, or were seen. A contact that nobody came to was still made. */
  readonly attended: boolean
  readonly withChild: boolean
  readonly withParent: boolean
}

/** A contact may be written up later than one after it, so first and last are worked out and not simply set. */
export function countingContact(
  write: Write,
  helpCase: HeldCase,
  { at, attended, withChild, withParent }: CaseContact,
) {
  return write.db
    .updateTable('helpCase')
    .set({
      contactCount: helpCase.contactCount + 1,
      lastContactAt: attended ? latest(helpCase.lastContactAt, at) : helpCase.lastContactAt,
      firstChildContactAt:
        attended && withChild ? earliest(helpCase.firstChildContactAt, at) : helpCase.firstChildContactAt,
      firstParentContactAt:
        attended && withParent ? earliest(helpCase.firstParentContactAt, at) : helpCase.firstParentContactAt,
      status: helpCase.status === 'open' && attended && (withChild || withParent) ? 'active' : helpCase.status,
    })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', helpCase.id)
}

function earliest(known: Date | null, at: Date): Date {
  return known && known < at ? known : at
}

function latest(known: Date | null, at: Date): Date {
  return known && known > at ? known : at
}
