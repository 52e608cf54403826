import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { isOfTheService } from '../circles.ts'
import { say } from '../rules.words.ts'
import { findItem, type ShownItem } from '../shown-meeting.ts'

/** An item for a form that changes it: says at once when its minutes are confirmed. To an agency it is not there. */
export async function findItemToChange(
  read: Read,
  itemId: string,
  withChildren?: Parameters<typeof findItem>[2],
): Promise<ShownItem> {
  const item = await findItem(read, itemId, withChildren)
  if (!isOfTheService(item.mine)) throw new NotFound('Item')
  if (item.meetingState === 'confirmed') throw new Refused(say.confirmed)
  return item
}
