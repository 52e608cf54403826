/** A number; or that it is small, and not said; or that it is a sum that would say it. */
export type Shown = number | 'few' | 'hidden'

/** Fewer than this is not said to whoever may not see the children. */
const FEW = 5

/** A column of counts with its sum. Where a number is hidden so is the sum: less the others, it would say it. */
export function columnOf(numbers: readonly number[], isProtected: boolean): { cells: Shown[]; sum: Shown } {
  const isHidden = (number: number) => isProtected && number > 0 && number < FEW
  return {
    cells: numbers.map((number) => (isHidden(number) ? 'few' : number)),
    sum: numbers.some(isHidden) ? 'hidden' : numbers.reduce((sum, number) => sum + number, 0),
  }
}

/** Time in whole hours, and not how often: how often is a number of children’s meetings, and may be small. */
export function wholeHours(minutes: number): number {
  return Math.round(minutes / 60) * 60
}
