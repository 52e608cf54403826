import { countUpTo } from './working-days.ts'

/** Days or weeks in a row, by number, the last one included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The same days in order, with stretches that overlap or touch made one. Stretches that run backwards are left out. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const forwards = stretches.filter(({ from, to }) => from <= to).sort((one, other) => one.from - other.from)
  const result: Stretch[] = []
  for (const { from, to } of forwards) {
    const last = result.at(-1)
    if (last && from <= last.to + 1) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}

/** The stretches without these numbers. */
export function without(stretches: readonly Stretch[], sortedNumbers: readonly number[]): Stretch[] {
  return stretches.flatMap(({ from, to }) => {
    const cuts = sortedNumbers.filter((number) => number >= from && number <= to)
    const starts = [from, ...cuts.map((cut) => cut + 1)]
    const ends = [...cuts.map((cut) => cut - 1), to]
    return starts.map((start, index) => ({ from: start, to: ends[index] ?? to })).filter((left) => left.from <= left.to)
  })
}

/** Answers how much of the stretches lies up to a number, in logarithmic time; `measure` counts a piece of one. */
export function totalUpTo(stretches: readonly Stretch[], measure: (from: number, to: number) => number) {
  const starts = stretches.map(({ from }) => from)
  const before: number[] = []
  let sum = 0
  for (const { from, to } of stretches) {
    before.push(sum)
    sum += measure(from, to)
  }
  return (limit: number): number => {
    const index = countUpTo(starts, limit) - 1
    const last = stretches[index]
    return last ? (before[index] ?? 0) + measure(last.from, Math.min(limit, last.to)) : 0
  }
}
