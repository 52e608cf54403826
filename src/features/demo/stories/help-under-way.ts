import type { Asking } from './asking.ts'
import type { Player } from './people.ts'

/** A case under way: the request it came from, who leads it, and how many of the topic’s texts were used. */
export interface Helping extends Asking {
  readonly worker: Player
  readonly used: { family: number; sessions: number; school: number; tasks: number }
}
