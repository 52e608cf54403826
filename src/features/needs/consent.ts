import type { Day } from '#platform/dates/day.ts'

/** What somebody agrees to. Consent to take part is not the lawful basis for data, which is the service’s duty. */
export const purposes = [
  'support',
  'consultation',
  'share with school',
  'share with GP',
  'share with agency',
  'research',
] as const
export type Purpose = (typeof purposes)[number]

export const givers = ['parent or carer', 'young person', 'local authority'] as const
export type Giver = (typeof givers)[number]

/** Why their word counts. Understanding is judged for this decision, on this day, and for no other. */
export const bases = ['parental responsibility', 'understands', 'aged 16 or over'] as const
export type Basis = (typeof bases)[number]

export interface NewConsent {
  readonly purpose: Purpose
  readonly answer: 'given' | 'refused'
  readonly givenBy: Giver
  readonly givenByName?: string | null | undefined
  readonly basis: Basis
  /** What it covers, and what it does not, in the words it was agreed in. */
  readonly scope?: string | null | undefined
  readonly onDay: Day
}

/** Whose word a basis can be: understanding and age are the young person’s own. */
export function isBasisOf(basis: Basis, givenBy: Giver): boolean {
  return (basis === 'parental responsibility') === (givenBy !== 'young person')
}
