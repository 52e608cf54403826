interface Worker {
  readonly id: string
  readonly wte: number
}

export interface Caseload {
  /** Open cases they lead. */
  readonly led: number
  /** Open cases for each whole-time equivalent, to one place. */
  readonly perWte: number
  /** How many more there is room for; below 0 when there are too many. */
  readonly room: number
}

/** How much one person, or a whole team, has on, against what is right for one full-time worker (HAST-3). */
export function caseloadOf(led: number, wte: number, rightForOne: number): Caseload {
  return {
    led,
    perWte: wte > 0 ? Math.round((led / wte) * 10) / 10 : 0,
    room: Math.floor(rightForOne * wte + 1e-9) - led,
  }
}

/** The whole-time equivalent of people together, to two places. */
export function wteOf(people: readonly Worker[]): number {
  return Math.round(people.reduce((sum, { wte }) => sum + wte, 0) * 100) / 100
}
