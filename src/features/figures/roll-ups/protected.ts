/** A number as it may be shown: `hidden` is 1 to 4, or a sum from which such a number could be worked out. */
export type Shown = number | 'hidden'

const SMALLEST = 5

/** Fewer than five children in a school in a month could be known by those who know the school. None at all tells of nobody. */
export function shownCell(n: number): Shown {
  return n > 0 && n < SMALLEST ? 'hidden' : n
}

/** A sum is said only when none of what it adds up is hidden: otherwise the rest of the line would give it away. */
export function shownSum(cells: readonly Shown[]): Shown {
  return cells.includes('hidden') ? 'hidden' : cells.reduce<number>((sum, n) => sum + Number(n), 0)
}
