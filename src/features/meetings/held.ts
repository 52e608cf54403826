import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { isOfTheService, runsIt } from './circles.ts'
import { selectHeldItem, selectHeldMeeting } from './held.queries.ts'
import { say } from './rules.words.ts'

export type HeldMeeting = NonNullable<Awaited<ReturnType<typeof selectHeldMeeting>>>
export type HeldItem = NonNullable<Awaited<ReturnType<typeof selectHeldItem>>>

/** The meeting, for somebody who sits at its table. */
export async function holdMeeting(write: Write, meetingId: string): Promise<HeldMeeting> {
  const meeting = await selectHeldMeeting(write, meetingId)
  if (!meeting) throw new NotFound('Meeting')
  if (!meeting.mine) throw new Refused(say.notYourTable)
  return meeting
}

/** The meeting, for somebody who runs it. */
export async function holdMeetingToRun(write: Write, meetingId: string): Promise<HeldMeeting> {
  const meeting = await holdMeeting(write, meetingId)
  if (!runsIt(meeting.mine)) throw new Refused(say.notYoursToRun)
  return meeting
}

/** An item in the version that they had before them, for those who write down what is said of it, until it is confirmed. */
export async function holdItem(write: Write, itemId: string, version?: number): Promise<HeldItem> {
  const item = await selectHeldItem(write, itemId)
  if (!item) throw new NotFound('Item')
  if (!isOfTheService(item.mine)) throw new Refused(say.notForAgencies)
  if (item.meetingState === 'confirmed') throw new Refused(say.confirmed)
  if (version !== undefined && version !== item.version) throw new Conflict()
  return item
}

/** Whom a line of the log is about. That a restricted child was spoken of is not told on the child’s own page. */
export function subjectOf({
  id,
  childId,
  meetingId,
  readers,
}: Pick<HeldItem, 'id' | 'childId' | 'meetingId' | 'readers'>) {
  const about = { meetingId, itemId: id }
  if (!childId) return about
  return readers.length > 0 ? { ...about, aboutId: childId } : { ...about, children: [childId] }
}
