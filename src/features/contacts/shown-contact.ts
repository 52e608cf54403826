import type { Actor, Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { isToBeWritten } from './contact-rules.ts'
import { say } from './rules.words.ts'
import { selectContact } from './shown-contact.queries.ts'

/** A contact as its page shows it, and as a verb holds it. */
export type ShownContact = NonNullable<Awaited<ReturnType<ReturnType<typeof selectContact>['executeTakeFirst']>>>
export type ContactText = ShownContact['texts'][number]

export async function findContact(read: Read, contactId: string): Promise<ShownContact> {
  return mustSeeTheChild(await selectContact(read, contactId).executeTakeFirst())
}

/** The same, held until this change is kept or thrown away. */
export async function holdContact(write: Write, contactId: string): Promise<ShownContact> {
  return mustSeeTheChild(await selectContact(write, contactId).forUpdate('contact').executeTakeFirst())
}

/** Whoever no longer sees the child, who moved to another school or whose case is another’s now, no longer reads of them. */
function mustSeeTheChild(contact: ShownContact | undefined): ShownContact {
  if (!contact || (contact.childId && !contact.child)) throw new NotFound('Contact')
  return contact
}

/** Whoever did it or wrote it, and the workers on the case with their supervisor: others may read it. */
export function mayAmend({ workerId, texts, worksOnCase }: ShownContact, { id }: Pick<Actor, 'id'>): boolean {
  return worksOnCase || workerId === id || texts.at(-1)?.writtenBy === id
}

/** Said at once, and in words, before anybody writes a long text for nothing. */
export function mustAmend(contact: ShownContact, actor: Pick<Actor, 'id'>): void {
  if (!mayAmend(contact, actor)) throw new Refused(say.notYours)
  if (contact.inErrorAt) throw new Refused(say.inError)
}

/** The text that counts; nothing while it is still to be written. */
export function currentText({ texts }: Pick<ShownContact, 'texts'>): ContactText | undefined {
  return texts[0]
}

/** It happened, and nobody has written yet what happened (CSW-11). */
export function waitsToBeWritten(contact: ShownContact): boolean {
  return (
    !contact.inErrorAt &&
    isToBeWritten({ attendance: contact.attendance as never, content: currentText(contact)?.content })
  )
}
