import { dueInWords } from '#features/actions/due-in-words.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './record.words.ts'
import type { Next } from './what-is-next.ts'

export type NextThing = Next & { readonly schoolDaysLate: number }

/** What has to be done, by when, and where it is done. */
export function nextInWords(next: NextThing, caseId: string, today: Day, language: Language) {
  const t = words(language)
  const when = dueInWords({ dueOn: next.day, schoolDaysLate: next.schoolDaysLate }, today, language)
  if (next.kind === 'action') return { what: `${next.what}: ${next.ownerName}`, when, href: `/actions/${next.id}` }
  if (next.kind === 'review') return { what: t.reviewDue[next.of], when, href: `/cases/${caseId}/review` }
  if (next.kind === 'write up') return { what: t.writeUp, when, href: `/contacts/${next.contactId}` }
  if (next.kind === 'first contact') return { what: t.firstContact, when, href: `/cases/${caseId}/contacts/new` }
  if (next.kind === 'consultation') {
    const { id, number, isBooked } = next
    if (isBooked) return { what: t.consultations.next(number), when, href: `/consultations/${id}` }
    return { what: t.consultations.book(number), when, href: `/consultations/${id}/book` }
  }
  return { what: t.endOfPause, when, href: `/cases/${caseId}/resume` }
}
