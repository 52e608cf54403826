import type { Day } from '#platform/dates/day.ts'
import { classOf } from './attendance-code.ts'
import { dayAt, NO_MARKS, overlaid } from './marks.ts'

/** Sessions, and how many of them a child was away. */
export interface Figures {
  /** Present, approved activity, authorised and unauthorised absence: what a child could have come to. */
  readonly possible: number
  readonly authorised: number
  readonly unauthorised: number
}

/** `too few` sessions to say anything (domain.md, 4.7). */
export type Level = 'too few' | 'below' | 'persistent' | 'severe'
export const ENOUGH_SESSIONS = 40
const PERSISTENT = 0.1
const SEVERE = 0.5

export function figuresOf(marks: string): Figures {
  let [present, authorised, unauthorised] = [0, 0, 0]
  for (const mark of marks) {
    const is = classOf(mark)
    if (is === 'present' || is === 'approved activity') present += 1
    else if (is === 'authorised') authorised += 1
    else if (is === 'unauthorised') unauthorised += 1
  }
  return { possible: present + authorised + unauthorised, authorised, unauthorised }
}

export const absentOf = ({ authorised, unauthorised }: Figures): number => authorised + unauthorised

/** Absence as a part of what was possible, 0 to 1; undefined where nothing was. */
function rateOf(figures: Figures): number | undefined {
  return figures.possible === 0 ? undefined : absentOf(figures) / figures.possible
}

/** Persistent from 10 %, severe from 50 % of the child’s own possible sessions (DfE). */
export function levelOf(figures: Figures): Level {
  const rate = rateOf(figures)
  if (rate === undefined || figures.possible < ENOUGH_SESSIONS) return 'too few'
  if (rate >= SEVERE) return 'severe'
  return rate >= PERSISTENT ? 'persistent' : 'below'
}

/** Attendance in per cent to one place, rounded down, so that nobody just under a line is shown on it. */
export function percentPresent(figures: Figures): number | undefined {
  if (figures.possible === 0) return undefined
  return Math.floor(((figures.possible - absentOf(figures)) * 1000) / figures.possible) / 10
}

/** A stretch of school between two holidays, as the marks themselves show it. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly figures: Figures
}

/** School days without a mark in a row that make a holiday: more than a long weekend with a training day. */
const HOLIDAY = 6

/** Where the half-terms of a year begin and end. A school that was shut marks nothing, or that it was not possible. */
export function placesOfStretches(marks: string): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = []
  for (let place = 0; place < marks.length; place += 1) {
    const is = classOf(marks[place]!)
    if (is === 'none' || is === 'not possible') continue
    const current = stretches.at(-1)
    if (current && place - current.last <= HOLIDAY * 2) current.last = place
    else stretches.push({ first: place, last: place })
  }
  return stretches
}

export function stretchesOf(year: number, marks: string): Stretch[] {
  return placesOfStretches(marks).map(({ first, last }) => ({
    from: dayAt(year, first),
    to: dayAt(year, last),
    figures: figuresOf(marks.slice(first, last + 1)),
  }))
}

type Trend = 'rising' | 'falling' | 'steady' | 'not known'
const ENOUGH_FOR_A_TREND = 20
const A_CHANGE = 0.03

/** How the latest half-term compares with the one before. */
export function trendOf(stretches: readonly Stretch[]): Trend {
  const [before, latest] = stretches.slice(-2)
  if (!before || !latest) return 'not known'
  if (Math.min(before.figures.possible, latest.figures.possible) < ENOUGH_FOR_A_TREND) return 'not known'
  const change = rateOf(before.figures)! - rateOf(latest.figures)!
  if (Math.abs(change) < A_CHANGE) return 'steady'
  return change > 0 ? 'rising' : 'falling'
}

/** What a year’s marks say of one child. */
export interface Attendance {
  readonly year: number
  readonly figures: Figures
  readonly level: Level
  readonly trend: Trend
  readonly stretches: readonly Stretch[]
}

/** Marks of two schools in one year, or of two records of one child, are one line: a session counts once. */
export function attendanceFrom(year: number, lines: readonly string[]): Attendance {
  const marks = lines.reduce(overlaid, NO_MARKS)
  const figures = figuresOf(marks)
  const stretches = stretchesOf(year, marks)
  return { year, figures, level: levelOf(figures), trend: trendOf(stretches), stretches }
}
