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
  /** In which they can work with a family besides: `Polish, BSL`. */
  readonly alsoSpeaks?: string | null | undefined
}

/** Whether somebody who speaks these languages can do without an interpreter for this one. */
export function speaks(alsoSpeaks: string | null | undefined, tongue: string | null | undefined): boolean {
  const wanted = languagesIn(tongue)
  return languagesIn(alsoSpeaks).some((each) => wanted.includes(each))
}

const languagesIn = (typed: string | null | undefined) =>
  (typed ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}’'-]+/u)
    .filter((word) => word.length > 1)

export function staffName({ givenName, familyName }: Pick<StaffDetails, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`
}
