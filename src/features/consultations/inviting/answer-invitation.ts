import { verb } from '#features/access/verb.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import { invitationFor, selectInvitation } from './invitation.queries.ts'
import type { WayToInvite } from './may-invite.ts'

export const invitationAnswers = ['yes', 'no', 'another time'] as const
export type InvitationAnswer = (typeof invitationAnswers)[number]

export interface AnsweredInvitation {
  readonly answer: InvitationAnswer
  /** Which of the offered times, where they come. */
  readonly chosen: Date | null
  readonly note: string | null
  readonly answeredBy: string
  readonly answeredHow: WayToInvite | 'link'
}

export type InvitationShown = NonNullable<Awaited<ReturnType<typeof selectInvitation>>>

export async function findInvitation(read: Read, invitationId: string): Promise<InvitationShown> {
  const found = await selectInvitation(read, invitationId)
  if (!found?.child) throw new NotFound('Invitation')
  const { childId, caseId, consultationId } = found
  read.seen('invitation', { children: [childId], ...{ caseId, consultationId, invitationId } })
  return found
}

/** Keeps how an invitation was answered, by whom and how (HACK-14). */
export const answerInvitation = verb(
  'work on cases',
  async (write: Write, invitationId: string, answered: AnsweredInvitation) => {
    const kept = await keepInvitationAnswer(write, invitationId, answered)
    if (!kept) throw new Refused(say.answered)
    return kept
  },
)

/**
 * The same, or nothing where it has an answer already or another invitation took its place. An answer by link may be put right
 * by the same link.
 */
export async function keepInvitationAnswer(
  write: Write,
  invitationId: string,
  answered: AnsweredInvitation & { readonly at?: Date },
) {
  const held = await invitationFor(write, invitationId)
  if (!held) throw new NotFound('Invitation')
  const isPutRight = answered.answeredHow === 'link' && held.answeredHow === 'link'
  if (held.takenBackAt || (held.answer && !isPutRight)) return undefined
  const { answer, note, answeredBy, answeredHow, at = write.now } = answered
  const chosen = answer === 'yes' ? timeChosen(held, answered) : null
  await write.db
    .updateTable('consultationInvitation')
    .set({ answer, chosen, answerNote: note, answeredBy, answeredHow })
    .set({ answeredAt: at, answerKeptBy: write.actor.id, version: held.version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', invitationId)
    .execute()
  const { childId, caseId, consultationId, sentBy } = held
  write.audit('consultation invitation answered', { children: [childId], ...{ caseId, consultationId, invitationId } })
  return { consultationId, childId, caseId, sentBy, chosen }
}

/** One of those that were offered; where only one was, that one. */
function timeChosen({ offered }: { offered: readonly Date[] }, { chosen }: AnsweredInvitation): Date {
  const only = offered.length === 1 ? offered[0] : undefined
  const found = chosen ? offered.find((time) => new Date(time).getTime() === chosen.getTime()) : only
  if (!found) throw new Refused(say.whichTime, 'chosen')
  return new Date(found)
}
