/** What is counted by school and month. `requests answered` and `first contacts` are waited for, and say how long. */
export const counted = [
  'requests raised',
  'requests answered',
  'requests accepted',
  'requests not accepted',
  'cases opened',
  'first contacts',
  'cases closed',
  'resolved by itself',
  'direct contacts',
  'consultations',
  'not brought',
  'other contacts',
] as const
export type Counted = (typeof counted)[number]

/** The steps of a wait in days: up to so many, and the last one longer than all. As `platform.wait_step` counts them. */
const UP_TO_DAYS = [1, 3, 5, 10, 20, 40, 60, 90] as const

/** Up to how many days half of them waited: `null` is longer than 90, undefined when there are none. */
export function halfWithin(byStep: readonly number[]): number | null | undefined {
  const all = byStep.reduce((sum, n) => sum + n, 0)
  if (all === 0) return undefined
  let soFar = 0
  for (const [step, n] of byStep.entries()) {
    soFar += n
    if (soFar * 2 >= all) return UP_TO_DAYS[step] ?? null
  }
  return null
}
