import { announcement } from '#platform/announcement.ts'

/** What somebody without an account said to an invitation, by its link. */
export interface AnsweredInvitation {
  readonly invitationId: string
  readonly answer: 'yes' | 'no' | 'another time'
  /** The time that they chose, when they come. */
  readonly chosen: Date | null
  readonly note: string | null
  /** Who answered, by name, and when: a little before it is brought home. */
  readonly by: string
  readonly at: Date
}

/** Somebody answered an invitation by its link. It is announced on behalf of whoever works on the case. */
export const invitationAnswered = announcement<AnsweredInvitation>()
