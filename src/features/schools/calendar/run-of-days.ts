import { type Day, daysBetween } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import { say } from '../rules.words.ts'

/** What is wrong with days in a row that somebody typed, if anything. */
export function daysFault(from: Day, to: Day): Sentence | undefined {
  if (to < from) return say.endsBeforeStart
  return daysBetween(from, to) > 366 ? say.tooLong : undefined
}
