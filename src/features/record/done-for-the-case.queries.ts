import { sql } from 'kysely'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'

/** Who does what, by when: what is due first comes first. */
export function openActions({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.caseId', '=', 'helpCase.id')
    .where('action.status', '=', sql.lit('open'))
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(30)
    .select(['action.id', 'action.what', 'action.ownerName', 'action.ownerKind', 'action.dueOn'])
}

/** What was answered last, with what came of it. */
export function answeredActions({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.caseId', '=', 'helpCase.id')
    .where('action.status', '<>', sql.lit('open'))
    .orderBy('action.answeredAt', 'desc')
    .orderBy('action.id')
    .limit(5)
    .select(['action.id', 'action.what', 'action.ownerName', 'action.ownerKind', 'action.answeredAt'])
    .select(['action.status', 'action.tried', 'action.whatHappened', 'action.helpful'])
}

function contacts({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('contact')
    .where('contact.areaId', '=', areaId)
    .whereRef('contact.caseId', '=', 'helpCase.id')
    .where('contact.inErrorAt', 'is', null)
}

/** The last five, each with how its note begins: they are found before their notes are looked for. */
export function contactsLately(read: Read, is: OnCase) {
  const { areaId } = read.actor
  const latest = contacts(read, is)
    .orderBy('contact.at', 'desc')
    .orderBy('contact.id')
    .limit(5)
    .select(['contact.id', 'contact.kind', 'contact.at', 'contact.attendance', 'contact.cancelledBy'])
    .select(['contact.seenAlone', 'contact.audience', 'contact.workerId', 'contact.textVersion'])
  return is
    .selectFrom(latest.as('latest'))
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'latest.workerId'),
    )
    .leftJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'latest.id')
        .onRef('contactText.textVersion', '=', 'latest.textVersion'),
    )
    .orderBy('latest.at', 'desc')
    .orderBy('latest.id')
    .select(['latest.id', 'latest.kind', 'latest.at', 'latest.attendance', 'latest.cancelledBy'])
    .select(['latest.seenAlone', 'latest.audience', 'worker.givenName', 'worker.familyName'])
    .select(sql<string | null>`left(contact_text.content, 300)`.as('begins'))
}

export function countOfContacts(read: Read, is: OnCase) {
  return contacts(read, is).select((all) => all.fn.countAll<number>().as('count'))
}

/** What the child said last, as a note has it. */
export function saidLately(read: Read, is: OnCase) {
  const { areaId } = read.actor
  return contacts(read, is)
    .innerJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'contact.id')
        .onRef('contactText.textVersion', '=', 'contact.textVersion'),
    )
    .where('contactText.childVoice', 'is not', null)
    .orderBy('contact.at', 'desc')
    .limit(1)
    .select(['contactText.childVoice as words', 'contact.at'])
}

/** Contacts of the reader that happened and are not written up yet, the oldest first. */
export function toWriteUp(read: Read, is: OnCase) {
  return contacts(read, is)
    .where('contact.workerId', '=', read.actor.id)
    .where('contact.textVersion', '=', sql.lit(0))
    .where('contact.attendance', 'in', ['attended', 'late', 'ended early'])
    .orderBy('contact.at')
    .limit(5)
    .select(['contact.id', 'contact.at'])
}
