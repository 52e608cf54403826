/** Where the time comes from. Nothing else in the service asks the machine what time it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

interface Duration {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
  readonly milliseconds?: number
}

/** For tests: a clock that stands still until it is moved, forwards or back. Its days have 24 hours. */
export function fixedClock(start: Date | string): Clock & { advance(by: Duration): Date } {
  let time = new Date(start).getTime()
  if (Number.isNaN(time)) throw new RangeError('Not a time')
  return {
    now: () => new Date(time),
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
      return new Date(time)
    },
  }
}
