import type { Day } from '#platform/dates/day.ts'
import type { ActionStatus, Audience, OwnerKind } from '#platform/db/tables.ts'

export type { ActionStatus, OwnerKind }

/** Where an action is done: it may be for the school, for home, or for somewhere else. */
export const actionPlaces = ['school', 'home', 'community', 'elsewhere'] as const
export type ActionPlace = (typeof actionPlaces)[number]

export const ownerKinds = [
  'staff',
  'partner',
  'parent or carer',
  'young person',
] as const satisfies readonly OwnerKind[]

/** What came of it, as its owner says: three that it was, in part or not, tried, and one that it need not be. */
export const answers = ['yes', 'partly', 'no', 'no longer needed'] as const
export type Answer = (typeof answers)[number]

export const helpfulness = ['yes', 'a little', 'no', 'too soon to say'] as const
export type Helpful = (typeof helpfulness)[number]

/** The atom: who does what, where, by when. */
export interface NewAction {
  /** Where it has been written down before it was agreed, as in a plan. */
  readonly id?: string | undefined
  readonly what: string
  readonly ownerKind: OwnerKind
  readonly ownerStaffId?: string | null | undefined
  readonly ownerName: string
  readonly place: ActionPlace
  readonly dueOn: Day
  readonly audience?: Audience | undefined
  readonly readers?: readonly string[] | undefined
  /** The day on which the child was away and nobody knew why, where it is to ask (CSW-49). */
  readonly awayOn?: Day | undefined
  /** The need of the plan that it is for. */
  readonly planNeedId?: string | null | undefined
}

/** Where an action comes from: the case, and the request or contact in which it was agreed. */
export interface AboutActions {
  readonly childId: string
  /** None for a child whom a meeting spoke of and nobody has a case for: then it belongs to the school and the team. */
  readonly caseId: string | null
  readonly requestId?: string | null | undefined
  readonly contactId?: string | null | undefined
  readonly consultationId?: string | null | undefined
  /** The item of a meeting at which it was agreed, and the circles of that table: none where the item is restricted. */
  readonly item?: { readonly id: string; readonly seriesId: string; readonly circles: readonly string[] } | undefined
  /** The plan of the child that it is part of: then it is the school’s, and no team’s. */
  readonly planId?: string | null | undefined
  readonly schoolId: string | null
  readonly teamId: string | null
}

/** Something that was tried, wholly or in part, is done; what was not tried is not. */
export function statusAfter(answer: Answer): Exclude<ActionStatus, 'open'> {
  if (answer === 'no longer needed') return answer
  return answer === 'no' ? 'not done' : 'done'
}
