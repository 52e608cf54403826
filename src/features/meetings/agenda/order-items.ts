import { verb } from '#features/access/verb.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdMeetingToRun } from '../held.ts'
import { say } from '../rules.words.ts'
import { placeItems } from '../running/changing.queries.ts'
import { selectOrder } from './order.queries.ts'
import { type Direction, moved } from './order.ts'

/** Moves one item up or down, or to an end. What somebody else does not see keeps its place among the rest. */
export const moveItem = verb(
  'sit at meetings',
  async (write, meetingId: string, itemId: string, direction: Direction) => {
    const meeting = await holdMeetingToRun(write, meetingId)
    if (meeting.state !== 'planned' && meeting.state !== 'running') throw new Refused(say.alreadyOver)
    const order = await selectOrder(write, meetingId)
    if (!order.includes(itemId)) throw new NotFound('Item')
    await placeItems(write, meetingId, moved(order, itemId, direction))
    write.audit('agenda put in order', { meetingId })
  },
)

/** Puts the items into this order at once, as they were dragged. Items that are not named come after, as they stood. */
export const orderItems = verb('sit at meetings', async (write, meetingId: string, itemIds: readonly string[]) => {
  const meeting = await holdMeetingToRun(write, meetingId)
  if (meeting.state !== 'planned' && meeting.state !== 'running') throw new Refused(say.alreadyOver)
  const order = await selectOrder(write, meetingId)
  const named = [...new Set(itemIds)].filter((id) => order.includes(id))
  await placeItems(write, meetingId, [...named, ...order.filter((id) => !named.includes(id))])
  write.audit('agenda put in order', { meetingId })
})
