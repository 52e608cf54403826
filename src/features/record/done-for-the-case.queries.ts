import { type ExpressionBuilder, sql } from 'kysely'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

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

const CONTACT = [
  'contact.id',
  'contact.kind',
  'contact.at',
  'contact.attendance',
  'contact.cancelledBy',
  'contact.seenAlone',
  'contact.audience',
  'contact.workerId',
  'contact.textVersion',
] as const

/**
 * The contacts of a case that count, the latest first: asked for once, so that each is judged once for all that the page says of
 * them. In this order what the child said last is found by looking at the last few notes.
 */
export function contactsOfCase({ db, actor: { areaId } }: Read, caseId: string) {
  return db
    .selectFrom('contact')
    .where('contact.areaId', '=', areaId)
    .where('contact.caseId', '=', caseId)
    .where('contact.inErrorAt', 'is', null)
    .orderBy('contact.at', 'desc')
    .orderBy('contact.id')
    .select(CONTACT)
}

/** Beside the case, its contacts. */
type WithContacts = ExpressionBuilder<Tables & { theirContact: TheirContact }, 'helpCase'>
type TheirContact = Pick<Tables['contact'], (typeof CONTACT)[number] extends `contact.${infer C}` ? C : never>

/** The last five, each with how its note begins: they are found before their notes are looked for. */
export function contactsLately({ actor: { areaId } }: Read, is: WithContacts) {
  const latest = is
    .selectFrom('theirContact')
    .orderBy('theirContact.at', 'desc')
    .orderBy('theirContact.id')
    .limit(5)
    .selectAll()
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

export function countOfContacts(is: WithContacts) {
  return is.selectFrom('theirContact').select((all) => all.fn.countAll<number>().as('count'))
}

/** What the child said last, as a note has it. */
export function saidLately({ actor: { areaId } }: Read, is: WithContacts) {
  return is
    .selectFrom('theirContact')
    .innerJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'theirContact.id')
        .onRef('contactText.textVersion', '=', 'theirContact.textVersion'),
    )
    .where('contactText.childVoice', 'is not', null)
    .orderBy('theirContact.at', 'desc')
    .limit(1)
    .select(['contactText.childVoice as words', 'theirContact.at'])
}

/** Contacts of the reader that happened and are not written up yet, the oldest first. */
export function toWriteUp(read: Read, is: WithContacts) {
  return is
    .selectFrom('theirContact')
    .where('theirContact.workerId', '=', read.actor.id)
    .where('theirContact.textVersion', '=', sql.lit(0))
    .where('theirContact.attendance', 'in', ['attended', 'late', 'ended early'])
    .orderBy('theirContact.at')
    .limit(5)
    .select(['theirContact.id', 'theirContact.at'])
}
