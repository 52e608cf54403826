import type { Day } from '#platform/dates/day.ts'

/** Why somebody is no longer a child’s social worker. */
export const endings = ['another is allocated', 'no longer involved', 'moved away', 'entered by mistake'] as const
export type Ending = (typeof endings)[number]

export interface NewSocialWorker {
  readonly name: string
  readonly teamName: string
  readonly phone: string | null
  readonly email: string | null
  /** Their account, where they are on a case of the child as social worker. */
  readonly staffId: string | null
  readonly fromDay: Day
}
