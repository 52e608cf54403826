import type { NewAction } from '#features/actions/action.ts'
import type { ActionLine } from '#features/actions/action-line.ts'
import type { Audience } from '#platform/db/tables.ts'
import type { Attendance, CancelledBy, ContactPlace, Mode } from './contact-codes.ts'

export const contactKinds = [
  'child session',
  'parent contact',
  'school liaison',
  'agency liaison',
  'home visit',
  'observation',
  'consultation',
  'staff consultation',
] as const
export type ContactKind = (typeof contactKinds)[number]

/** Talking with those around a child is counted apart from work with the child and the family themselves (HACK-8). */
export const directWork: readonly string[] = ['child session', 'parent contact', 'home visit', 'observation']
export const consulting: readonly string[] = ['consultation', 'staff consultation'] satisfies readonly ContactKind[]

export const partners = [
  'child',
  'parent or carer',
  'class teacher',
  'school lead',
  'social worker',
  'health',
  'other',
] as const
/** Who a contact is with. */
export type WithWhom = (typeof partners)[number]

/** What support for a parent is about (HAST-19 to HAST-21). */
export const strands = ['parenting', 'employment', 'parent wellbeing'] as const
export type Strand = (typeof strands)[number]

/** What is written about a contact. An amendment is a new one of these; the one before it stays. */
export interface Written {
  readonly content: string
  readonly childVoice?: string | null | undefined
  readonly analysis?: string | null | undefined
  readonly nextStep?: string | null | undefined
}

/** A contact as somebody records it. Left out, the worker is whoever records it, and now is when it was. */
export interface NewContact extends Partial<Written> {
  readonly workerId?: string | undefined
  readonly kind: ContactKind
  readonly withWhom: readonly WithWhom[]
  readonly withNames?: string | null | undefined
  readonly at?: Date | undefined
  readonly minutes?: number | null | undefined
  /** The journey there and back. */
  readonly travelMinutes?: number | null | undefined
  readonly mode: Mode
  readonly place: ContactPlace
  readonly attendance: Attendance
  readonly cancelledBy?: CancelledBy | null | undefined
  readonly strand?: Strand | null | undefined
  readonly seenAlone?: boolean | null | undefined
  readonly audience: Audience
  readonly readers?: readonly string[] | undefined
  /** It happened, and what happened is still to be written (CSW-11). */
  readonly writeLater?: boolean | undefined
  /** The focussed work or playground supervision that it was a session of. */
  readonly workId?: string | null | undefined
  /** Why the child was seen before the family was met (HAST-10). */
  readonly inSpiteOf?: string | null | undefined
  readonly action?: NewAction | null | undefined
  /** An action as a form has it, whose owner is still to be found among those around the case. */
  readonly actionLine?: ActionLine | undefined
  /** Cases of brothers and sisters that this was also about, each with who may read its copy. */
  readonly copies?: readonly SiblingCopy[] | undefined
}

/** A contact with everything said that may be left out. */
export type Recorded = NewContact & { readonly workerId: string; readonly at: Date }

export interface SiblingCopy {
  readonly caseId: string
  readonly audience: Audience
}

/** From the widest to the narrowest. */
const WIDTH: readonly Audience[] = ['case', 'service', 'named']

/** An item never becomes wider by itself: a copy is read by as many as the note, or by fewer. */
export function isAtLeastAsNarrow(copy: Audience, note: Audience): boolean {
  return WIDTH.indexOf(copy) >= WIDTH.indexOf(note)
}

/** What was said or written from afar has no place, whatever the form still says. */
export function placeOf({ mode, place }: Pick<NewContact, 'mode' | 'place'>): ContactPlace {
  return mode === 'face to face' ? place : 'not in person'
}
