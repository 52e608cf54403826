import { verb } from '#features/access/verb.ts'
import { isOfTheService } from '#features/meetings/circles.ts'
import { sendMeetingActions } from '#features/links/send-meeting-actions.ts'
import { tellEach } from '#features/notices/tell.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { keepSent, selectRecap, type SentTo } from './recap.queries.ts'
import { whoOwes } from './recap.ts'
import { say } from './rules.words.ts'

/**
 * Tells each person what they themselves undertook, and nobody anything else: those with an account by a notice and the day’s
 * mail, others by a link; of whoever can have none it is kept that they are to be told by hand. Whoever has been told of all of theirs is not told again.
 */
export const sendRecap = verb('sit at meetings', async (write, meetingId: string) => {
  const meeting = await selectRecap(write, meetingId)
  if (!meeting) throw new NotFound('Meeting')
  if (!meeting.mine) throw new Refused(say.notYourTable)
  if (!isOfTheService(meeting.mine)) throw new Refused(say.notForAgencies)
  if (meeting.state !== 'ended' && meeting.state !== 'confirmed') throw new Refused(say.notOver)
  const toTell = whoOwes(meeting).filter(({ toldAt }) => toldAt === null)
  if (toTell.length === 0) throw new Refused(say.nobodyToTell)
  const staff = toTell.flatMap(({ member }) => member.staffId ?? [])
  const sent = toTell.map(({ member, by }): SentTo => ({ memberId: member.id, how: by }))
  const linked = toTell.filter(({ isLinked }) => isLinked)
  await keepSent(write, meeting, sent)
  await tellEach(
    write,
    staff.map((toId) => ({ toId, kind: 'recap of a meeting' as const, about: { meetingId } })),
  )
  if (linked.length > 0)
    await sendMeetingActions(
      write,
      meetingId,
      linked.map(({ member }) => member.id),
    )
  write.audit('recap sent', { meetingId, memberIds: sent.map(({ memberId }) => memberId) })
  return {
    told: staff.filter((id) => id !== write.actor.id).length,
    byHand: sent.filter(({ how }) => how === 'by hand').length,
    byLink: sent.filter(({ how }) => how === 'link').length,
  }
})
