import { verb } from '#features/access/verb.ts'
import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { addText, strikeOut } from './amending.queries.ts'
import type { Written } from './contact.ts'
import { wasSeen } from './contact-codes.ts'
import { namesAChild } from './names-a-child.ts'
import { say } from './rules.words.ts'
import { currentText, holdContact, mustAmend, type ShownContact } from './shown-contact.ts'

/** A change to a note, and why. Writing up what was not written yet needs no reason. */
interface Amendment extends Written {
  readonly why: string | null
}

/** Writes a note again. What it said before stays, and can be read (CSW-11). */
export const amendContact = verb(
  'work on cases',
  async (write: Write, contactId: string, { why, ...written }: Amendment, version: number) => {
    const contact = await holdContact(write, contactId)
    mustAmend(contact, write.actor)
    const before = currentText(contact)
    if (contact.version !== version) throw new Conflict(typed(before))
    if (!written.content && wasSeen(contact)) throw new Refused(say.contentMissing, 'content')
    if (before && !why) throw new Refused(say.whyMissing, 'why')
    if (!contact.childId && (await namesAChild(write, written.content))) throw new Refused(say.namesAChild, 'content')
    if (isSame(typed(before), typed(written))) throw new Refused(say.nothingChanged, 'content')

    await addText(write, contact, { ...written, why: before ? why : null })
    write.audit('contact amended', { children: childrenOf(contact), caseId: contact.caseId, contactId })
    await addToStory(write, contact, before && why ? { headline: why } : { said: 'contact written up' })
  },
)

/** The note should not be there: it stays readable, struck through, and counts for nothing. */
export const enterInError = verb(
  'work on cases',
  async (write: Write, contactId: string, why: string, version: number) => {
    const contact = await holdContact(write, contactId)
    mustAmend(contact, write.actor)
    if (contact.version !== version) throw new Conflict({})
    await strikeOut(write, contact, why)
    write.audit('contact entered in error', { children: childrenOf(contact), caseId: contact.caseId, contactId })
    await addToStory(write, contact, { said: 'contact in error', headline: why })
  },
)

function childrenOf({ childId }: Pick<ShownContact, 'childId'>): string[] {
  return childId ? [childId] : []
}

/** Advice is about nobody, and in nobody’s story. */
async function addToStory(write: Write, contact: ShownContact, told: Pick<StoryEvent, 'said' | 'headline'>) {
  const { childId, caseId, schoolId, teamId, audience, workerId } = contact
  if (!childId) return
  const readers = audience === 'named' ? [...new Set([...contact.readers, workerId])] : []
  const about = { childId, caseId, schoolId, teamId, audience, readers, sourceId: contact.id }
  await addToChronology(write, { ...about, kind: 'contact amended', ...told })
}

function typed({ content, childVoice, analysis, nextStep }: Partial<Written> = {}) {
  return { content: content ?? '', childVoice: childVoice ?? '', analysis: analysis ?? '', nextStep: nextStep ?? '' }
}

function isSame(one: ReturnType<typeof typed>, other: ReturnType<typeof typed>): boolean {
  return Object.entries(one).every(([name, text]) => text === other[name as keyof typeof other])
}
