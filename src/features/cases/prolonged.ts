import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import { type Day, daysBetween } from '#platform/dates/day.ts'

export interface Course {
  /** When each need that has not ended began. A need without a known beginning says nothing. */
  readonly needsStartedOn: readonly (Day | null)[]
  /** How far things had come at each review that was held. */
  readonly progressAtReviews: readonly (string | null)[]
}

export interface Prolonged {
  readonly weeks: number
  readonly reviews: number
}

/**
 * A difficulty that has lasted and does not get better needs more help than it has (HACK-12). Says for how many weeks, and
 * at how many reviews there was no progress, once both have reached what the service set; undefined before that.
 */
export function prolonged(
  { needsStartedOn, progressAtReviews }: Course,
  limits: ServiceDefinition['prolonged'],
  today: Day,
): Prolonged | undefined {
  const first = needsStartedOn.filter((day) => day !== null).toSorted()[0]
  if (!first) return undefined
  const weeks = Math.floor(daysBetween(first, today) / 7)
  const reviews = progressAtReviews.filter((progress) => progress === 'none' || progress === 'worse').length
  return weeks >= limits.weeks && reviews >= limits.reviews ? { weeks, reviews } : undefined
}
