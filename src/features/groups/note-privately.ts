import { verb } from '#features/access/verb.ts'
import { mustBeOpen } from '#features/cases/held-case.ts'
import { keepingContact } from '#features/contacts/keeping-contact.ts'
import type { Recorded } from '#features/contacts/contact.ts'
import type { Write } from '#platform/context.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdForNote } from './note.queries.ts'
import { words } from './private-note.words.ts'
import { say } from './rules.words.ts'
import { type ChildInGroup, sessionIn, type WholeGroup } from './whole-group.ts'

interface PrivateNote {
  readonly content: string
  readonly audience: 'service' | 'case'
}

/**
 * What is about one child goes to that child’s record, as a contact of the case: read as the case is, and by nobody else of the
 * group. Its minutes are left out, since the session has counted them once.
 */
export const notePrivately = verb(
  'keep groups',
  async (
    write: Write,
    groupId: string,
    placeId: string,
    asked: string | undefined,
    { content, audience }: PrivateNote,
  ) => {
    const found = await holdForNote(write, { groupId, placeId, sessionId: asked })
    if (!found) throw new NotFound('Place')
    const { helpCase, session, childName, groupName, fromTime, agreedBy } = found
    if (!session) throw new Refused(say.didNotCome(childName))
    mustBeOpen(helpCase)
    const began = momentOf(session.onDay, fromTime)
    const at = began < write.now ? began : write.now

    const contact: Recorded = {
      ...{ kind: 'child session', withWhom: ['child'], mode: 'face to face', place: 'school', attendance: 'attended' },
      ...{ workerId: write.actor.id, at, content, audience },
      // Met in a group that a parent agreed to: where the family is met first, the record says so (HAST-10).
      inSpiteOf: helpCase.firstParentContactAt
        ? undefined
        : words(write.actor.language).inAGroup(groupName, agreedBy ?? ''),
    }
    const { contactId, statements, whenKept } = await keepingContact(write, helpCase, contact)
    const [note, text, counted, story] = statements
    await write.db
      .with('note', () => note)
      .with('text', () => text)
      .with('counted', () => counted)
      .with('story', () => story)
      .selectNoFrom((is) => is.lit(1).as('kept'))
      .execute()
    await whenKept()
    const children = [helpCase.childId]
    write.audit('contact recorded', { children, caseId: helpCase.id, contactId, groupId, sessionId: session.id })
    return { contactId, sessionId: session.id }
  },
)

/** The session that is asked for; or else the last one that the child came to. */
export function sessionOf(group: WholeGroup, { cameTo }: ChildInGroup, asked: string | undefined) {
  if (asked) return sessionIn(group, asked)
  return group.sessions.findLast(({ id }) => cameTo.includes(id))
}
