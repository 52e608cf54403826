import type { Day } from '#platform/dates/day.ts'
import type { MergeStatus } from '#platform/db/tables.ts'

/** Why the database does not let two records be merged (platform.why_not_merge), or undone. Each has its sentence in why-not.ts. */
const reasonsAgainst = [
  'told apart',
  'sealed',
  'two schools',
  'two cases',
  'address',
  'numbers',
  'a file waits',
  'two plans',
  'proposed already',
  'more would see',
  'not proposed',
  'too late',
] as const
export type ReasonAgainst = (typeof reasonsAgainst)[number]

/** Somebody who would see more of the child than they do now, and of which record. */
interface Gain {
  readonly circle: string
  readonly newly: 'kept' | 'merged'
  readonly kind: 'school' | 'team' | 'case' | 'person' | 'council' | 'cluster' | 'agency'
  readonly called: string
}

/** What is to be known before two records become one. */
export interface BeforeMerge {
  readonly whyNot: readonly ReasonAgainst[]
  /** Somebody said that they are two children, and it was taken back. */
  readonly toldApartBefore: boolean
  readonly gains: readonly Gain[]
}

/** A merge that somebody proposed. */
export interface ChildMerge {
  readonly id: string
  readonly status: MergeStatus
  readonly keptChildId: string
  readonly mergedChildId: string
  readonly proposedBy: string
  readonly undoBy: string | null
  readonly undoUntil: Day | null
  readonly version: number
}

/** While it is so, there is one record. */
export function isMerged({ status }: Pick<ChildMerge, 'status'>): boolean {
  return status === 'merged' || status === 'undo proposed'
}

/** Another person agrees: not whoever proposed it. */
export function mayAgree({ status, proposedBy, undoBy }: ChildMerge, { id }: { readonly id: string }): boolean {
  if (status === 'proposed') return proposedBy !== id
  return status === 'undo proposed' && undoBy !== id
}

export function mayStillUndo({ status, undoUntil }: ChildMerge, today: Day): boolean {
  return status === 'merged' && undoUntil !== null && today <= undoUntil
}
