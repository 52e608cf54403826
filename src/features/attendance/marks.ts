import { addDays, type Day, daysBetween } from '#platform/dates/day.ts'

/**
 * A school year of marks: a line of text, two characters a day (morning, afternoon) from 1 August, a space where there is
 * none. 366 days, so that every year has the same length.
 */
export const SESSIONS = 732
export const NO_MARKS = ' '.repeat(SESSIONS)

export type Session = 'morning' | 'afternoon'

/** The year in which the school year of a day began. */
export function schoolYearOf(day: Day): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) < '08-01' ? year - 1 : year
}

export function placeOf(day: Day, session: Session): number {
  return daysBetween(`${schoolYearOf(day)}-08-01`, day) * 2 + (session === 'afternoon' ? 1 : 0)
}

export function dayAt(year: number, place: number): Day {
  return addDays(`${year}-08-01`, Math.floor(place / 2))
}

/** One line over another: a mark of `over` counts, and where it has none, that of `under`. */
export function overlaid(under: string, over: string): string {
  return Array.from(under, (mark, place) => (over[place] === ' ' ? mark : over[place]!)).join('')
}

/** `set` taken back where it still stands as it was set; the number of marks that somebody changed since. */
export function takenBack(now: string, { was, set }: { was: string; set: string }): { marks: string; changed: number } {
  let changed = 0
  const marks = Array.from(now, (mark, place) => {
    if (set[place] === ' ') return mark
    if (mark === set[place]) return was[place]!
    changed += 1
    return mark
  })
  return { marks: marks.join(''), changed }
}
