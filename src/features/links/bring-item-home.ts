import { z } from 'zod'
import { keepAnswerByLink } from '#features/actions/answer-action.ts'
import { findAction } from '#features/actions/shown-action.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { job } from '#platform/jobs/job.ts'
import { invitationAnswered } from './invitation-answered.ts'
import { findAnswered } from './shared-page.queries.ts'

type Answered = NonNullable<Awaited<ReturnType<typeof findAnswered>>>

/** What somebody without an account said to an item of their page, brought to what it is about by whoever works on that. */
export const bringItemHome = job('bring item home', z.object({ itemId: z.uuid() }), async (write, { itemId }) => {
  const item = await findAnswered(write, itemId)
  const at = item?.changedAt ?? item?.answeredAt
  if (!item?.answer || !at) return
  if (item.kind === 'invitation') await bringToInvitation(write, item, at)
  else if (item.answer === 'done') await answer(write, item, 'yes', at)
  else await sayNotYet(write, item, at)
})

async function bringToInvitation(
  write: Write,
  { pageIsAbout, answer: said, at: chosen, why, toName }: Answered,
  at: Date,
) {
  if (!pageIsAbout) return
  await invitationAnswered.announce(write, {
    ...{ invitationId: pageIsAbout, answer: said as 'yes', chosen: said === 'yes' ? chosen : null },
    ...{ note: why, by: toName, at },
  })
}

async function answer(write: Write, { id, aboutId, toName, why }: Answered, said: 'yes' | 'no', at: Date) {
  if (!aboutId) return
  const answered = { answer: said, whatHappened: why, helpful: null }
  await keepAnswerByLink(write, aboutId, answered, { linkId: id, name: toName, at })
}

/** Not yet is no answer: the action stays open, and whoever agreed it is told. Said after it was done, it was not. */
async function sayNotYet(write: Write, item: Answered, at: Date) {
  if (!item.aboutId) return
  const action = await findAction(write, item.aboutId)
  if (action.answeredLinkId === item.id) return answer(write, item, 'no', at)
  if (action.status !== 'open') return
  const { childId, caseId, schoolId, teamId, audience, readers, id: actionId } = action
  const to = new Set([action.agreedBy, write.actor.id])
  const about = { childId: childId ?? undefined, caseId: caseId ?? undefined, actionId }
  await tellEach(
    write,
    [...to].map((toId) => ({ toId, kind: 'action not done yet' as const, about, fromOutside: true })),
  )
  if (childId) {
    await addToChronology(write, {
      ...{ childId, caseId, schoolId, teamId, audience, readers },
      ...{ kind: 'action answered', said: 'action not yet', at, sourceId: item.id },
      headline: [action.what, item.toName, item.why].filter(Boolean).join('. '),
    })
  }
  write.audit('action not done yet', { children: childId ? [childId] : [], actionId, linkId: item.id })
}
