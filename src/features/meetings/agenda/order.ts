export const directions = ['up', 'down', 'first', 'last'] as const
export type Direction = (typeof directions)[number]

/** The order with one of it moved. At an end, further that way changes nothing. */
export function moved(order: readonly string[], id: string, direction: Direction): string[] {
  const from = order.indexOf(id)
  const others = order.filter((other) => other !== id)
  const to = { up: Math.max(from - 1, 0), down: from + 1, first: 0, last: others.length }[direction]
  return [...others.slice(0, to), id, ...others.slice(to)]
}
