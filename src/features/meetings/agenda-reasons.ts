import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Found } from './agenda.ts'

/** For whom a later feature is asked what it knows. */
export interface AgendaAsks {
  readonly schoolId: string
  readonly teamId: string
  readonly onDay: Day
  /** Those who are on the agenda already, or come onto it for another reason. */
  readonly childIds: readonly string[]
}

type Giver = (read: Read, asks: AgendaAsks) => Promise<readonly Found[]>
const givers: Giver[] = []

/**
 * What other features bring to an agenda, in one statement each: who should be on it (a cycle whose next consultation is
 * due, an alert about attendance), and what is good to know of those who are (`calls: false`). Named in `app/reactions.ts`.
 */
export const agendaReasons = {
  areGivenBy(...more: Giver[]) {
    givers.push(...more)
  },
  async of(read: Read, asks: AgendaAsks): Promise<Found[]> {
    const found: Found[] = []
    for (const give of givers) found.push(...(await give(read, asks)))
    return found
  },
}
