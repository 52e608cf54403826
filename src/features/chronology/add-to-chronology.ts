import type { Write } from '#platform/context.ts'
import { insertTogether, rowsOf } from '#platform/db/insert-many.ts'
import type { Audience } from '#platform/db/tables.ts'
import { oneLine } from './one-line.ts'
import type { Said, Sentence } from './said.ts'

/** What an event of a child's story is. The words for each are in kinds.words.ts. */
const eventKinds = [
  'concern raised',
  'request raised',
  'request screened',
  'request agreed',
  'request decided',
  'case opened',
  'worker changed',
  'person added',
  'person left',
  'family told',
  'social worker named',
  'social worker ended',
  'contact',
  'contact amended',
  'observation',
  'observation amended',
  'assessment',
  'assessment amended',
  'strategy agreed',
  'strategy reviewed',
  'liaison',
  'message between home and school',
  'action agreed',
  'action answered',
  'shared with family',
  'watchful waiting',
  'review held',
  'consultations started',
  'consultations ended',
  'onward referral',
  'case paused',
  'case resumed',
  'case closed',
  'need noted',
  'need rated',
  'need ended',
  'consent recorded',
  'consent withdrawn',
  'aim set',
  'decided at a meeting',
  'plan agreed',
  'plan ended',
  'talked about in supervision',
] as const
export type EventKind = (typeof eventKinds)[number]

export interface StoryEvent {
  readonly childId: string
  readonly caseId?: string | null
  readonly requestId?: string | null
  readonly schoolId: string | null
  readonly teamId: string | null
  readonly kind: EventKind
  /** What the service says of it. A sentence that says nothing else is only its name. */
  readonly said?: Said | Sentence | undefined
  /** What people wrote: one line. Whoever the audience admits may read it, so it holds nothing that they should not read. */
  readonly headline?: string | undefined
  /** One of the events that somebody who reads only ten lines should read. */
  readonly significant?: boolean
  /** When it happened, where that is not now. */
  readonly at?: Date
  readonly sourceId?: string
  readonly audience: Audience
  readonly readers?: readonly string[]
}

/** Adds events to the story of a child's help. Every verb that changes a case or a request does. */
export async function addToChronology(write: Write, ...events: readonly StoryEvent[]): Promise<void> {
  insertTogether(write, rowsOf('chronologyEntry', linesOf(write, events)))
}

/** The statement that adds them, for a verb that sends it together with its own. */
export function addingToChronology(write: Write, ...events: readonly StoryEvent[]) {
  return write.db.insertInto('chronologyEntry').values(linesOf(write, events))
}

function linesOf(write: Write, events: readonly StoryEvent[]) {
  return events.map(({ at, readers, said, headline = '', ...event }) => ({
    areaId: write.actor.areaId,
    id: write.newId(),
    at: at ?? write.now,
    enteredBy: write.actor.id,
    readers: [...(readers ?? [])],
    headline: oneLine(headline),
    said: said ? JSON.stringify(typeof said === 'string' ? { is: said } : said) : null,
    ...event,
  }))
}
