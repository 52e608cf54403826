/** What is counted, each apart from the others: a consultation is no direct meeting (HACK-8). */
export const measures = [
  'direct',
  'consultations',
  'anonymous',
  'cycles begun',
  'cycles completed',
  'cycles stopped',
] as const

/** What passed by itself stands in a table of its own: it is nobody’s doing, and never claimed as such (HACK-11). */
export const APART = 'passed'

/** One number as the database counts it: `what` is a measure, what is counted apart, or the time of a kind of work. */
export interface Counted {
  readonly schoolId: string | null
  readonly schoolName: string | null
  readonly what: string
  readonly kind: string | null
  readonly n: number
  readonly minutes: number
  readonly withoutMinutes: number
}
