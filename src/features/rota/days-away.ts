import type { Day } from '#platform/dates/day.ts'

/** Days on which somebody comes to none of their schools, both included, and who comes instead. Never why. */
export interface DaysAway {
  readonly from: Day
  readonly to: Day
  /** Who comes instead, where somebody does. A calendar is not told. */
  readonly cover?: { readonly id: string; readonly givenName: string; readonly familyName: string } | null
}

export function awayOn<A extends DaysAway>(away: readonly A[], day: Day): A | undefined {
  return away.find(({ from, to }) => from <= day && day <= to)
}

interface Covered {
  readonly staffId: string
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly away: readonly DaysAway[]
}

/** What of these is a person’s to go to: their own, and that of others while they come instead of them. */
export function theirsToGoTo<A extends Covered>(
  assignments: readonly A[],
  staffId: string,
): (A & { covers: boolean })[] {
  return assignments.flatMap((each): (A & { covers: boolean })[] =>
    each.staffId === staffId
      ? [{ ...each, covers: false }]
      : each.away
          .filter(({ cover }) => cover?.id === staffId)
          .map(({ from, to }) => ({
            ...each,
            startsOn: from > each.startsOn ? from : each.startsOn,
            endsOn: each.endsOn && each.endsOn < to ? each.endsOn : to,
            away: [],
            covers: true,
          })),
  )
}
