/** What a worker takes to their supervisor (CSW-55). */
export const abouts = ['a child', 'a family', 'a school', 'what I am asked to do', 'myself', 'something else'] as const
export type RaisedAbout = (typeof abouts)[number]

/** Working days in which it is answered. */
export const ANSWERED_WITHIN = 2

export interface NewIssue {
  /** None when it is about no case. */
  readonly caseId: string | null
  readonly teamId: string
  readonly toId: string
  readonly about: RaisedAbout
  readonly words: string
}
