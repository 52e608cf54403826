import type { Day } from '#platform/dates/day.ts'

/** Something that has to be done on a day. */
export type Next =
  | {
      readonly kind: 'action'
      readonly day: Day
      readonly id: string
      readonly what: string
      readonly ownerName: string
    }
  | { readonly kind: 'review'; readonly day: Day; readonly of: 'watchful waiting' | 'case' }
  | { readonly kind: 'write up'; readonly day: Day; readonly contactId: string }
  | { readonly kind: 'end of pause'; readonly day: Day }
  | {
      readonly kind: 'consultation'
      readonly day: Day
      readonly id: string
      readonly number: number
      readonly isBooked: boolean
    }
  | { readonly kind: 'first contact'; readonly day: Day }

export interface Ahead {
  readonly openActions: readonly {
    readonly id: string
    readonly what: string
    readonly ownerName: string
    readonly dueOn: Day
  }[]
  readonly reviewAhead: { readonly dueOn: Day; readonly kind: 'watchful waiting' | 'case' } | undefined
  readonly toWriteUp: readonly { readonly id: string; readonly by: Day }[]
  readonly pausedUntil: Day | null
  /** The next consultation of a cycle: its day where it is booked, else the day by which it is to be. */
  readonly consultation?:
    | { readonly id: string; readonly number: number; readonly isBooked: boolean; readonly day: Day }
    | undefined
  /** By when the service promises to meet somebody, where nobody was met yet. */
  readonly firstContactBy?: Day | undefined
}

/** What has to be done, the first thing first: it is at the very top of the page. */
export function whatIsNext({
  openActions,
  reviewAhead,
  toWriteUp,
  pausedUntil,
  firstContactBy,
  consultation,
}: Ahead): Next[] {
  const all: Next[] = [
    ...(firstContactBy ? [{ kind: 'first contact' as const, day: firstContactBy }] : []),
    ...toWriteUp.map(({ id, by }) => ({ kind: 'write up' as const, day: by, contactId: id })),
    ...openActions.map(({ dueOn, id, what, ownerName }) => ({
      kind: 'action' as const,
      day: dueOn,
      id,
      what,
      ownerName,
    })),
    ...(reviewAhead ? [{ kind: 'review' as const, day: reviewAhead.dueOn, of: reviewAhead.kind }] : []),
    ...(consultation ? [{ kind: 'consultation' as const, ...consultation }] : []),
    ...(pausedUntil ? [{ kind: 'end of pause' as const, day: pausedUntil }] : []),
  ]
  return all.toSorted((one, other) => one.day.localeCompare(other.day))
}
