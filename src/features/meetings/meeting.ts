import type { Day } from '#platform/dates/day.ts'

/** One model of meetings; the panel is the first kind of them. */
export const meetingKinds = ['panel', 'team around the family', 'supervision', 'review meeting'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** As what somebody sits at a table (HACK-3). Several may sit as the same. */
export const seats = [
  'learning lead',
  'attendance officer',
  'wellbeing manager',
  'SENCO',
  'behaviour lead',
  'safeguarding lead',
  'youth worker',
  'link worker',
  'school nurse',
  'social worker',
  'other',
] as const
export type Seat = (typeof seats)[number]

const meetingStates = ['planned', 'running', 'ended', 'confirmed'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Whether a member was there. */
export const attendances = ['came', 'apologies', 'stand-in', 'not there'] as const
export type Came = (typeof attendances)[number]

export const itemStates = ['waiting', 'decided', 'put off', 'taken off'] as const
export type ItemState = (typeof itemStates)[number]

/** What a table can decide of a child (HACK-4). */
export const decisions = [
  'school support',
  'watch and review',
  'consultation',
  'direct sessions',
  'group',
  'onward referral',
  'safeguarding',
  'no action',
] as const
export type Decision = (typeof decisions)[number]

/** Why a child is on an agenda, in the order in which an agenda takes them: what was not done comes first. */
export const sources = [
  'undone action',
  'put off',
  'review due',
  'raised',
  'new request',
  'no progress',
  'cycle',
  'attendance',
] as const
export type Source = (typeof sources)[number]

/** On what footing something of a child may be known to an agency at the table, or that it may not (HACK-5). */
export const bases = ['consent', 'public task', 'safeguarding', 'not shared'] as const
export type Basis = (typeof bases)[number]

/** What is decided of one child: with an owner and a day to look again, or with a reason why nothing is done. */
export interface Deciding {
  readonly decision: Decision
  readonly reason: string | null
  /** The member whose it is. */
  readonly ownerId: string | null
  readonly reviewOn: Day | null
}

/** Whether, and on what footing, an agency may know what is said of a child. */
export interface Sharing {
  readonly agency: string
  readonly basis: Basis
  /** Who agreed and when; or why it is lawful and needed without; or why it is not shared. */
  readonly why: string
}
