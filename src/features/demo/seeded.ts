/** Chances that fall the same way each time, so that everybody looks at the same demonstration. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  oneOf<T>(things: readonly T[]): T
  /** Whether something happens that does so in this share of cases. */
  happens(share: number): boolean
  shuffled<T>(things: readonly T[]): T[]
}

/** Mulberry32: small, quick, and even enough for made-up people. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    oneOf: (things) => things[between(0, things.length - 1)]!,
    happens: (share) => next() < share,
    shuffled(things) {
      const mixed = [...things]
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = between(0, last)
        ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
      }
      return mixed
    },
  }
}
