import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { mayBeReaders } from '../circles.ts'
import { type HeldItem, holdItem } from '../held.ts'
import { say } from '../rules.words.ts'
import { keepReaders } from './restricting.queries.ts'

/**
 * From now on only these people see the item, with everything that hangs on it, and whoever restricts it: the others see
 * neither a name nor that there is one. With nobody, the table sees it again.
 */
export const restrictItem = verb(
  'sit at meetings',
  async (write, itemId: string, staffIds: readonly string[], version: number) => {
    const item = await holdItem(write, itemId, version)
    const readers = staffIds.length === 0 ? [] : readersOf(item, [write.actor.id, ...staffIds])
    await keepReaders(write, itemId, readers)
    const about = { meetingId: item.meetingId, itemId, aboutId: item.childId }
    if (readers.length > 0) write.audit('item restricted', about)
    else write.audit('item open to the table', about)
  },
)

function readersOf({ members }: HeldItem, wanted: readonly string[]): string[] {
  const allowed = mayBeReaders(members)
  if (wanted.some((id) => !allowed.has(id))) throw new Refused(say.readersSitHere, 'readers')
  return [...new Set(wanted)]
}
