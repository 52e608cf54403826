import { z } from 'zod'
import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { job } from '#platform/jobs/job.ts'
import { actionsOfSitter, findSitter, pageOfSitter, type Sitter } from './meeting-actions.queries.ts'
import { makePage, putOnPage, sendPageLink, takeBackPage } from './shared-page.ts'

interface Reachable {
  readonly staffId: string | null
  readonly email: string | null
  readonly verifiedAddress: string | null
}

/** Whether somebody at a table is sent a link: they have no account, and the address was checked. */
export function isSentLink({ staffId, email, verifiedAddress }: Reachable): boolean {
  return staffId === null && email !== null && email === verifiedAddress
}

/**
 * Sends each of these people of a table, who have no account, a link to what they themselves undertook at a meeting, to tick
 * what is done. It leaves after this change is kept; whoever undertook nothing, or may not be mailed, is sent nothing.
 */
export const sendMeetingActions = verb(
  'sit at meetings',
  async (write: Write, meetingId: string, memberIds: readonly string[]) =>
    write.enqueueEach(
      sendActionsOfMeeting,
      memberIds.map((memberId) => ({ payload: { meetingId, memberId } })),
    ),
)

/** One of them. Sent again, what is still open is on a new page, and the one before it opens nothing any more. */
export const sendActionsOfMeeting = job(
  'send actions of meeting',
  z.object({ meetingId: z.uuid(), memberId: z.uuid() }),
  async (write, { meetingId, memberId }) => {
    const sitter = await findSitter(write, meetingId, memberId)
    if (!sitter || sitter.state === 'planned' || !isSentLink({ ...sitter, staffId: null })) return
    const actions = await actionsOfSitter(write, sitter, circlesOf(sitter))
    if (actions.length === 0) return
    const before = await pageOfSitter(write, sitter)
    if (before) await takeBackPage(write, { id: before.id, childId: null, memberId })
    const of = {
      ...{ childId: null, caseId: null, teamId: sitter.teamId, circle: `${sitter.seriesId}/all` },
      ...{ memberId, toName: sitter.fullName, language: write.actor.language, addressWasProtected: false },
    }
    const id = await makePage(write, { purpose: 'meeting actions', aboutId: meetingId, ...of })
    const ticks = actions.map(({ id: aboutId, what, saidName, dueOn, childId }) => ({
      ...{ kind: 'tick' as const, aboutId, childId, words: what, more: saidName, onDay: dueOn },
    }))
    await putOnPage(write, { id, ...of }, ticks, 'shared')
    await sendPageLink(write, { id, childId: null, memberId, channelId: memberId })
  },
)

/** What they see at the table: of an agency only what may be shared with it, and of a year only its children. */
function circlesOf({ seriesId, agency, yearGroups }: Sitter): string[] {
  if (agency) return [`${seriesId}/@${agency.toLowerCase()}`]
  return yearGroups.length > 0 ? yearGroups.map((year) => `${seriesId}/${year}`) : [`${seriesId}/all`]
}
