import type { DirectoryState } from '#platform/db/tables.ts'
import { directoryStates } from './directory-service.ts'

export { openServices } from './directory.queries.ts'

/** A service that takes referrals, as a form offers it. */
export interface OpenService {
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly state: DirectoryState
  readonly waitWeeks: number | null
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly needs: readonly string[]
  readonly isForSchool: boolean
}

/** How many are offered to choose from; every other is found in the whole list. */
const MOST_OFFERED = 6
const NOBODY_KNOWS = 999

/** Those that are for this child, the best first: that answer most of the needs, are open, and have the shortest wait. */
export function bestFor<S extends OpenService>(
  services: readonly S[],
  { age, needs }: { readonly age: number; readonly needs: readonly string[] },
): S[] {
  const answered = (service: S) => service.needs.filter((need) => needs.includes(need)).length
  const state = (service: S) => directoryStates.indexOf(service.state)
  const wait = ({ waitWeeks }: S) => waitWeeks ?? NOBODY_KNOWS
  return services
    .filter(
      ({ isForSchool, minimumAge, maximumAge }) => isForSchool && (minimumAge ?? 0) <= age && age <= (maximumAge ?? 25),
    )
    .filter((service) => answered(service) > 0 || service.needs.length === 0)
    .toSorted((one, other) => answered(other) - answered(one) || state(one) - state(other) || wait(one) - wait(other))
    .slice(0, MOST_OFFERED)
}
