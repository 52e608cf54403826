import type { Day } from '#platform/dates/day.ts'

/** An answer to sharing with another agency, as it was recorded. */
export interface ConsentAnswer {
  readonly id: string
  readonly answer: string
  readonly givenBy: string
  readonly givenByName: string | null
  readonly basis: string
  readonly scope: string | null
  readonly onDay: Day
  readonly replacesId: string | null
}

export type ConsentNow =
  | { readonly is: 'given'; readonly consent: ConsentAnswer }
  | { readonly is: 'refused' | 'withdrawn'; readonly consent: ConsentAnswer }
  | { readonly is: 'not asked' }

/**
 * Whether something may be shared with another service today. The latest answer counts: a no after a yes is a no, whoever said
 * it, until it is talked through and a new answer is recorded. Answers come latest first.
 */
export function consentNow(answers: readonly ConsentAnswer[]): ConsentNow {
  const [latest] = answers
  if (!latest) return { is: 'not asked' }
  if (latest.answer === 'given') return { is: 'given', consent: latest }
  return { is: latest.answer === 'refused' ? 'refused' : 'withdrawn', consent: latest }
}
