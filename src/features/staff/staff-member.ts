import type { Language } from '#platform/words.ts'

/** What we know of somebody who works with us. */
export interface StaffDetails {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly phone: string | null
  readonly jobTitle: string | null
  readonly employer: string | null
  /** Whole-time equivalent: 1 is full time (HAST-3). */
  readonly wte: number
  readonly language: Language
}

export function staffName({ givenName, familyName }: Pick<StaffDetails, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`
}
