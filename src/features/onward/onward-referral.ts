import { schoolCalendar } from '#features/schools/school-days.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { Nation, OnwardState } from '#platform/db/tables.ts'

/** How a referral left. Nothing with a child’s name in it is mailed by the service itself (P42). */
export const sentHows = ['post', 'by hand', 'phone', 'portal', 'secure mail'] as const
export type SentHow = (typeof sentHows)[number]

/** What it came to in the end. */
export const onwardOutcomes = ['helped', 'helped in part', 'not helped', 'did not go', 'not known'] as const
export type OnwardOutcome = (typeof onwardOutcomes)[number]

/** What is decided when the other service says no. A no is never the end by itself. */
export const nextAfterNo = ['another service', 'help goes on here', 'watch and wait', 'help ends'] as const
export type NextAfterNo = (typeof nextAfterNo)[number]

/** What a referral can begin with. */
export const beginnings = ['case', 'consultation', 'meeting', 'referral'] as const
export type Beginning = (typeof beginnings)[number]

/** What can be written down of a referral that was sent. */
export const happenings = ['chased', 'acknowledged', 'accepted', 'not accepted', 'ended', 'withdrawn'] as const
export type Happening = (typeof happenings)[number]

const mayFollow: Record<OnwardState, readonly Happening[]> = {
  draft: ['withdrawn'],
  ready: ['withdrawn'],
  sent: ['acknowledged', 'accepted', 'not accepted', 'chased', 'withdrawn'],
  acknowledged: ['accepted', 'not accepted', 'chased', 'withdrawn'],
  accepted: ['ended', 'chased', 'withdrawn'],
  'not accepted': [],
  ended: [],
  withdrawn: [],
}

/** What may happen next, the likeliest first. */
export function whatMayFollow(state: OnwardState): readonly Happening[] {
  return mayFollow[state]
}

/** It is being written, and can still be changed. */
export const isBeingWritten = (state: OnwardState): boolean => state === 'draft' || state === 'ready'

/** Nothing more is to come of it, unless a no still asks what now. */
export function isOver({ state, whatNow }: { readonly state: OnwardState; readonly whatNow: string | null }): boolean {
  return state === 'ended' || state === 'withdrawn' || (state === 'not accepted' && whatNow !== null)
}

/** What is promised where the directory says nothing: working days until they say it has come, and until they decide. */
export const usualPromise = { acknowledgesWithin: 10, decidesWithin: 30 } as const

/** Working days until they are asked again. */
const ASK_AGAIN_AFTER = 5
/** Weeks after a yes in which somebody asks how it went. */
const ASK_HOW_IT_WENT_AFTER = 12 * 7

export interface Promised {
  readonly acknowledgesWithin: number
  readonly decidesWithin: number
}

/** Other services work in the school holidays: their days are weekdays that are no bank holidays. */
export function workingDayAfter(day: Day, days: number, nation: Nation): Day {
  return schoolCalendar({ nation, terms: [], closedDays: [] }).addSchoolDays(day, days)
}

/** The last day on which to wait for the next word; from then on somebody asks. Null when nothing is waited for. */
export function chaseAfter(
  happened: Happening | 'sent' | 'what now',
  { onDay, sentOn, nation, ...promised }: Promised & { onDay: Day; sentOn: Day; nation: Nation },
): Day | null {
  const within: Record<typeof happened, () => Day | null> = {
    sent: () => workingDayAfter(sentOn, promised.acknowledgesWithin, nation),
    acknowledged: () => workingDayAfter(sentOn, promised.decidesWithin, nation),
    chased: () => workingDayAfter(onDay, ASK_AGAIN_AFTER, nation),
    accepted: () => addDays(onDay, ASK_HOW_IT_WENT_AFTER),
    'not accepted': () => onDay,
    ended: () => null,
    withdrawn: () => null,
    'what now': () => null,
  }
  return within[happened]()
}
