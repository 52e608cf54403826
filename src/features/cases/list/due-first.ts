import type { Day } from '#platform/dates/day.ts'

interface Due {
  readonly reviewOn: Day | null
  readonly pausedUntil: Day | null
  readonly nextAction: { readonly dueOn: Day } | null
}

/** Cases in the order in which something has to be done; those with nothing ahead come last, as they were. */
export function dueFirst<Case extends Due>(cases: readonly Case[]): Case[] {
  return cases
    .map((helpCase) => ({ helpCase, day: nextDay(helpCase) }))
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ helpCase }) => helpCase)
}

function nextDay({ reviewOn, pausedUntil, nextAction }: Due): string {
  let next = 'never'
  for (const day of [reviewOn, pausedUntil, nextAction?.dueOn]) if (day && day < next) next = day
  return next
}
