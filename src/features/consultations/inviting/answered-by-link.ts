import type { AnsweredInvitation as ByLink } from '#features/links/invitation-answered.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { keepInvitationAnswer } from './answer-invitation.ts'

/**
 * Somebody of the family answered by their link: it is kept in their name, and whoever asked them is told. What staff have
 * written down meanwhile stays.
 */
export async function keepAnswerByLink(write: Write, { invitationId, by, at, ...said }: ByLink): Promise<void> {
  const kept = await keepInvitationAnswer(write, invitationId, { ...said, answeredBy: by, answeredHow: 'link', at })
  if (!kept) return
  const { childId, caseId, sentBy } = kept
  const to = new Set([sentBy, write.actor.id])
  await tellEach(
    write,
    [...to].map((toId) => ({
      toId,
      kind: 'invitation answered' as const,
      about: { childId, caseId },
      fromOutside: true,
    })),
  )
}
