/** What somebody does in a group: leads it, supports whoever leads it (CSW-28), or is its partner in the school (CSW-5). */
export const parts = ['lead', 'support', 'partner'] as const
export type Part = (typeof parts)[number]

export const outcomes = ['helped', 'helped in part', 'did not help', 'did not run'] as const
export type Outcome = (typeof outcomes)[number]

export type SessionState = 'to come' | 'held' | 'called off'
export type PlaceState = 'waiting' | 'in' | 'left'

export const MOST_WEEKS = 40
export const MOST_PLACES = 60

/** What a group is of: a programme that people are trained for, or an idea of the team’s own (CSW-44). */
export interface WhatItIs {
  readonly programmeId: string | null
  readonly ownIdea: string | null
}

/** Whether another child can be in it now; whoever comes later waits. */
export function hasRoom(places: number, inIt: readonly { readonly state: string }[]): boolean {
  return inIt.filter(({ state }) => state === 'in').length < places
}
