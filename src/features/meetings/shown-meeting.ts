import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { selectItem, selectMeeting } from './shown-meeting.queries.ts'

export type ShownMeeting = Awaited<ReturnType<typeof findMeeting>>
export type ItemOfMeeting = ShownMeeting['items'][number]
export type ShownItem = Awaited<ReturnType<typeof findItem>>

/** A meeting to show; which items of which children were on the page is in the log. */
export async function findMeeting(read: Read, meetingId: string, as: 'meeting' | 'meeting pack' = 'meeting') {
  const meeting = await selectMeeting(read, meetingId, { forPack: as === 'meeting pack' }).executeTakeFirst()
  if (!meeting) throw new NotFound('Meeting')
  if (!meeting.mine) throw new Refused(say.notYourTable)
  const { items } = meeting
  const about = { meetingId, itemIds: items.map(({ id }) => id), ...openlySeen(items) }
  if (as === 'meeting') read.seen('meeting', about)
  else read.seen('meeting pack', about)
  return meeting
}

type Item = NonNullable<Awaited<ReturnType<ReturnType<typeof selectItem>['executeTakeFirst']>>>

/** `withChildren`: a page that shows others beside it finds them there, so that one look is one line. */
export async function findItem(
  read: Read,
  itemId: string,
  withChildren: (item: Item) => Promise<readonly string[]> = () => Promise.resolve([]),
) {
  const item = await selectItem(read, itemId).executeTakeFirst()
  if (!item) throw new NotFound('Item')
  const { children } = openlySeen([item])
  const others = await withChildren(item)
  read.seen('item of a meeting', { meetingId: item.meetingId, itemIds: [itemId], children: [...children, ...others] })
  return item
}

type Seen = readonly { readonly childId: string | null; readonly readers: readonly string[] }[]

/** That a restricted child was spoken of is not told on the child’s own page: the log has its item, and not the child. */
function openlySeen(items: Seen): { children: string[] } {
  return { children: items.flatMap(({ childId, readers }) => (childId && readers.length === 0 ? [childId] : [])) }
}

/** Agencies that sit at the table, with which nothing says yet whether this child’s part is shared. A mere name is nobody’s yet. */
export function agenciesToSettle(
  members: readonly { readonly agency: string | null }[],
  { childId, sharing }: { readonly childId: string | null; readonly sharing: readonly { readonly agency: string }[] },
): string[] {
  if (!childId) return []
  const known = new Set(sharing.map(({ agency }) => agency))
  const there = new Set(members.flatMap(({ agency }) => agency ?? []))
  return [...there].filter((agency) => !known.has(agency))
}
