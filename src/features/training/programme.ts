import type { Day } from '#platform/dates/day.ts'

/** A programme that somebody can be trained to lead, such as a course of ten sessions about anger. */
export interface Programme {
  readonly id: string
  readonly name: string
  readonly topics: readonly string[]
  /** How long training for it lasts; null is for good. */
  readonly validYears: number | null
}

/** Training runs out by itself: from this long before, it is listed to whoever supervises. */
export const EXPIRES_SOON_DAYS = 60

/** The first day on which training no longer counts. Training of 29 February runs out on 1 March. */
export function expiryOf(trainedOn: Day, validYears: number | null): Day | null {
  if (validYears === null) return null
  const year = Number(trainedOn.slice(0, 4)) + validYears
  const monthAndDay = trainedOn.slice(5)
  return monthAndDay === '02-29' && !isLeap(year) ? `${year}-03-01` : `${year}-${monthAndDay}`
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export type TrainingState = 'counts' | 'expires soon' | 'expired' | 'struck out'

interface Lasting {
  readonly expiresOn: Day | null
  readonly struckOutAt: Date | string | null
}

export function stateOf({ expiresOn, struckOutAt }: Lasting, today: Day, soon: Day): TrainingState {
  if (struckOutAt) return 'struck out'
  if (expiresOn === null) return 'counts'
  if (expiresOn <= today) return 'expired'
  return expiresOn <= soon ? 'expires soon' : 'counts'
}
