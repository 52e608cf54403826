import type { Asked } from '../the-board.ts'

/** Where a board is: its team, its cluster, one worker’s list and a page of it. */
export function hrefOf(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== 0)
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return search.size > 0 ? `/board?${search}` : '/board'
}
