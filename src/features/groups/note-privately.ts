import { verb } from '#features/access/verb.ts'
import { holdCaseAround } from '#features/actions/case-around.ts'
import { mustBeOpen } from '#features/cases/held-case.ts'
import { keepingContact } from '#features/contacts/keeping-contact.ts'
import type { Recorded } from '#features/contacts/contact.ts'
import type { Write } from '#platform/context.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { groupToKeep, placeIn, sessionIn } from './whole-group.ts'
import { words } from './register.words.ts'

export interface PrivateNote {
  readonly content: string
  readonly audience: 'service' | 'case'
}

/**
 * What is about one child goes to that child’s record, as a contact of the case: read as the case is, and by nobody else of the
 * group. Its minutes are left out, since the session has counted them once.
 */
export const notePrivately = verb(
  'keep groups',
  async (write: Write, groupId: string, sessionId: string, placeId: string, { content, audience }: PrivateNote) => {
    const group = await groupToKeep(write, groupId)
    const session = sessionIn(group, sessionId)
    const place = placeIn(group, placeId)
    if (!place.cameTo.includes(sessionId)) throw new Refused(say.didNotCome(place.name))
    const { helpCase, definition } = await holdCaseAround(write, place.caseId)
    mustBeOpen(helpCase)
    const began = momentOf(session.onDay, group.fromTime)
    const at = began < write.now ? began : write.now

    const contact: Recorded = {
      ...{ kind: 'child session', withWhom: ['child'], mode: 'face to face', place: 'school', attendance: 'attended' },
      ...{ workerId: write.actor.id, at, content, audience },
      // Met in a group that a parent agreed to: where the family is met first, the record says so (HAST-10).
      inSpiteOf: helpCase.firstParentContactAt
        ? undefined
        : words(write.actor.language).inAGroup(group.name, place.agreedBy ?? ''),
    }
    const { contactId, statements, whenKept } = await keepingContact(write, { ...helpCase, definition }, contact)
    const [note, text, counted, story] = statements
    await write.db
      .with('note', () => note)
      .with('text', () => text)
      .with('counted', () => counted)
      .with('story', () => story)
      .selectNoFrom((is) => is.lit(1).as('kept'))
      .execute()
    await whenKept()
    const children = [place.childId]
    write.audit('contact recorded', { children, caseId: place.caseId, contactId, groupId, sessionId })
    return { contactId }
  },
)
