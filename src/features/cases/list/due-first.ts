import type { Day } from '#platform/dates/day.ts'

interface Due {
  readonly reviewOn: Day | null
  readonly pausedUntil: Day | null
  readonly nextAction: { readonly dueOn: Day } | null
}

/** Cases in the order in which something has to be done; those with nothing ahead come last, as they were. */
export function dueFirst<Case extends Due>(cases: readonly Case[]): Case[] {
  return cases.toSorted((one, other) => nextDay(one).localeCompare(nextDay(other)))
}

function nextDay({ reviewOn, pausedUntil, nextAction }: Due): string {
  const days = [reviewOn, pausedUntil, nextAction?.dueOn ?? null].filter((day) => day !== null)
  return days.toSorted()[0] ?? 'never'
}
