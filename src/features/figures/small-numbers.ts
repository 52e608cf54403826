/** A number; or that it is small, and not said; or that it is a sum that would say it. */
export type Shown = number | 'few' | 'hidden'

/** Fewer than this is not said to whoever may not see the children: those who know a school could know who it is. None tells of nobody. */
const FEW = 5

export const isFew = (number: number): boolean => number > 0 && number < FEW

/** A sum is said only when none of what it adds up is hidden: less the others, it would say it. */
export function sumOf(cells: readonly Shown[]): Shown {
  return cells.some((cell) => typeof cell !== 'number')
    ? 'hidden'
    : cells.reduce<number>((sum, n) => sum + Number(n), 0)
}

/** A column of counts with its sum. */
export function columnOf(numbers: readonly number[], isProtected: boolean): { cells: Shown[]; sum: Shown } {
  const cells = numbers.map((number): Shown => (isProtected && isFew(number) ? 'few' : number))
  return { cells, sum: sumOf(cells) }
}

/** Time in whole hours, and not how often: how often is a number of children’s meetings, and may be small. */
export function wholeHours(minutes: number): number {
  return Math.round(minutes / 60) * 60
}
