import type { Day } from '#platform/dates/day.ts'
import type { Reader } from './plain-plan.ts'

/** That a plan was explained to somebody. */
export interface Explained {
  readonly toWhom: Reader
  /** Of an adult. */
  readonly toName: string | null
  readonly onDay: Day
  readonly byName: string
  readonly leaflet: boolean
  readonly copyGiven: boolean
  readonly understood: string
}
