export const moves = ['up', 'down', 'first'] as const
export type Move = (typeof moves)[number]

/** Something that a supervisor gave a place, and whether it is on the list that they look at. */
interface Placed {
  readonly id: string
  readonly isShown: boolean
}

/**
 * The order with one of it moved past its neighbour on the list that is looked at; the others keep theirs. What has no place yet
 * is given the last by moving it up; what has the last loses it by moving it down, and goes by its date again.
 */
export function moved(order: readonly Placed[], id: string, move: Move): string[] {
  const from = order.findIndex((placed) => placed.id === id)
  const others = order.filter((placed) => placed.id !== id)
  const at = (place: number) => [...others.slice(0, place), { id }, ...others.slice(place)].map(({ id: each }) => each)
  const shown = (placed: Placed) => placed.isShown
  const asItWas = from === -1 ? others.map((placed) => placed.id) : at(from)
  if (move === 'first') return at(placeOr(others.findIndex(shown), from === -1 ? others.length : from))
  if (from === -1) return move === 'up' ? at(others.length) : asItWas
  if (move === 'up') return at(placeOr(others.slice(0, from).findLastIndex(shown), from))
  const next = others.slice(from).findIndex(shown)
  return next === -1 ? others.map((placed) => placed.id) : at(from + next + 1)
}

const placeOr = (found: number, otherwise: number) => (found === -1 ? otherwise : found)
