import { verb } from '#features/access/verb.ts'
import { actionOfLine, mustBeAround } from '#features/actions/action-line.ts'
import { type ActionsToAgree, actionsToAgree, tellOfActions } from '#features/actions/agree-actions.ts'
import { type CaseWithPeople, holdCaseAround, holdCaseWithSiblings, withRole } from '#features/actions/case-around.ts'
import { type CaseContact, noteContact } from '#features/cases/case-contact.ts'
import { type HeldCase, mustBeOpen, mustWorkOn } from '#features/cases/held-case.ts'
import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Tiding } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { type NewContact, placeOf, type Recorded } from './contact.ts'
import { countsAsContact } from './contact-codes.ts'
import { mustBeComplete, mustBeWithinRemit, mustMeetFamilyFirst } from './contact-rules.ts'
import { insertContacts, type KeptContact } from './contacts.queries.ts'
import { copiesOf } from './copies.ts'

/** Writes down a contact, and what follows from it: the case counts it, its story tells it, and who should know is told. */
export const recordContact = verb('work on cases', async (write: Write, caseId: string, given: NewContact) => {
  const around = await holdForCopies(write, caseId, given)
  const contact = asItWas(write, given)
  mustBeRight(write, around, contact)
  await mustBeWithinRemit(write, around, contact)

  const first: KeptContact = { id: write.newId(), helpCase: around.helpCase, ...readersOf(write, contact) }
  const kept = [first, ...(await copiesOf(write, around.siblings, contact))]
  const actions = actionsOf(write, around, contact, first)
  insertContacts(write, contact, kept, actions)
  // Each case keeps its own count, and brothers and sisters are few. Everybody on it reads the count: what is for people by
  // name is not in it.
  for (const { helpCase, audience } of kept) if (audience !== 'named') await countIn(write, helpCase, contact)

  const children = kept.map(({ helpCase }) => helpCase.childId)
  write.audit('contact recorded', { children, caseId, contactId: first.id })
  const story = kept.map((one) => eventOf(contact, one))
  await tellOfActions(write, actions, { story, tidings: tidingsOf(around, contact) })
  return { contactId: first.id }
})

/** Brothers and sisters are asked for where a note is about them too: few are. */
async function holdForCopies(write: Write, caseId: string, { copies = [] }: NewContact) {
  if (copies.length > 0) return holdCaseWithSiblings(write, caseId)
  return { ...(await holdCaseAround(write, caseId)), siblings: [] }
}

function asItWas({ actor, now }: Write, contact: NewContact): Recorded {
  return { ...contact, place: placeOf(contact), workerId: contact.workerId ?? actor.id, at: contact.at ?? now }
}

function mustBeRight(write: Write, around: CaseWithPeople, contact: Recorded) {
  mustWorkOn(write, around.helpCase)
  mustStillBeOpen(around.helpCase, contact.at)
  mustBeComplete(write, contact)
  mustBeOfThisCase(write, around, contact)
  mustMeetFamilyFirst(around, contact)
}

/** What happened before a case was closed may still be written down. */
function mustStillBeOpen(helpCase: HeldCase, at: Date) {
  if (!helpCase.closedAt || at > helpCase.closedAt) mustBeOpen(helpCase)
}

/** Nobody is named whom the page did not offer. */
function mustBeOfThisCase({ actor }: Write, around: CaseWithPeople, { workerId, action, readers = [] }: Recorded) {
  const works = workerId === actor.id || [...around.onCase, ...around.inTeam].some(({ id }) => id === workerId)
  const reads = readers.every((reader) => reader === actor.id || around.onCase.some(({ id }) => id === reader))
  if (!works || !reads) throw new NotFound('Person')
  if (action) mustBeAround(around, actor, action)
}

/** What came of it: an action that is known already, or one typed in a line of the form. No wider than the note. */
function actionsOf(
  write: Write,
  around: CaseWithPeople,
  { action, actionLine }: Recorded,
  first: KeptContact,
): ActionsToAgree {
  const agreed = [...(action ? [action] : []), ...(actionLine ? [actionOfLine(around, write, actionLine)] : [])]
  const { audience, readers, helpCase } = first
  return actionsToAgree(
    write,
    { ...helpCase, caseId: helpCase.id, contactId: first.id },
    agreed.map((one) => ({ audience, readers, ...one })),
  )
}

/** Whoever writes a note can read it, also when somebody else did the work. */
function readersOf({ actor }: Write, { audience, readers = [], workerId }: Recorded) {
  if (audience !== 'named') return { audience, readers: [] }
  return { audience, readers: [...new Set(workerId === actor.id ? readers : [...readers, actor.id])] }
}

function countIn(write: Write, helpCase: HeldCase, contact: Recorded): Promise<void> {
  return noteContact(write, helpCase, asCaseContact(contact))
}

/** What a case needs to know of it. */
export function asCaseContact(contact: Recorded): CaseContact {
  return {
    at: contact.at,
    attended: countsAsContact(contact),
    withChild: contact.withWhom.includes('child'),
    withParent: contact.withWhom.includes('parent or carer'),
  }
}

/** What the story says of a contact. */
export function eventOf(contact: Recorded, { id, helpCase, audience, readers }: KeptContact): StoryEvent {
  const { childId, id: caseId, schoolId, teamId } = helpCase
  return {
    childId,
    caseId,
    schoolId,
    teamId,
    kind: 'contact',
    said: { is: 'contact', kind: contact.kind, attendance: contact.attendance, cancelledBy: contact.cancelledBy },
    headline: contact.content,
    at: contact.at,
    sourceId: id,
    audience,
    // Who did the work reads its line of the story too, when somebody else wrote it.
    readers: audience === 'named' ? [...new Set([...readers, contact.workerId])] : [],
  }
}

/** When a child is not brought, the school’s leads and the team’s supervisors hear that it was so, and no more (HAST-8). */
function tidingsOf({ helpCase, inSchool, inTeam }: CaseWithPeople, { attendance, audience }: Recorded): Tiding[] {
  if (attendance !== 'was not brought' || audience === 'named') return []
  const people = new Set([...withRole(inSchool, 'school lead'), ...withRole(inTeam, 'supervisor')])
  const about = { childId: helpCase.childId, caseId: helpCase.id }
  return [...people].map((toId) => ({ toId, kind: attendance, about }))
}
