import { isSentLink } from '#features/links/send-meeting-actions.ts'
import { circleOf, isOfTheService } from '#features/meetings/circles.ts'
import type { Member } from '#features/meetings/at-the-table.ts'
import type { Actor, Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { selectRecap } from './recap.queries.ts'
import { say } from './rules.words.ts'

type Found = NonNullable<Awaited<ReturnType<typeof selectRecap>>>
export type RecapAction = Found['actions'][number]
export type RecapItem = Found['items'][number] & { readonly actions: readonly RecapAction[] }

export interface Recap extends Omit<Found, 'items' | 'actions'> {
  readonly items: readonly RecapItem[]
  /** What whoever reads it undertook. */
  readonly yours: readonly (RecapAction & { readonly child: string | undefined })[]
  /** Items that are not in this copy, because only some may read them; they are among those who may. */
  readonly leftOut: number
  readonly isOver: boolean
  readonly canSend: boolean
}

/** What a meeting came to, as far as its reader may see it. A restricted item is in it only when it is asked for. */
export async function recapOf(
  read: Read,
  meetingId: string,
  { withRestricted }: { withRestricted: boolean },
): Promise<Recap> {
  const found = await selectRecap(read, meetingId)
  if (!found) throw new NotFound('Meeting')
  if (!found.mine) throw new Refused(say.notYourTable)
  const recap = inOrder(found, read.actor, withRestricted)
  const open = recap.items.filter(({ isRestricted }) => !isRestricted)
  read.seen('meeting recap', {
    children: open.flatMap(({ childId }) => childId ?? []),
    meetingId,
    itemIds: recap.items.filter(({ isRestricted }) => isRestricted).map(({ id }) => id),
  })
  return recap
}

function inOrder({ items: all, actions, ...found }: Found, actor: Actor, withRestricted: boolean): Recap {
  const shown = all.filter(({ isRestricted }) => withRestricted || !isRestricted)
  const items = shown.map((item) => ({ ...item, actions: actions.filter(({ itemId }) => itemId === item.id) }))
  const isLeftOut = (itemId: string | null) =>
    all.some(({ id }) => id === itemId) && !items.some(({ id }) => id === itemId)
  const isOver = found.state === 'ended' || found.state === 'confirmed'
  return {
    ...found,
    items,
    yours: actions
      .filter(({ ownerStaffId, itemId }) => ownerStaffId === actor.id && !isLeftOut(itemId))
      .map((action) => ({ ...action, child: items.find(({ id }) => id === action.itemId)?.saidName })),
    leftOut: all.length - shown.length,
    isOver,
    canSend: isOver && isOfTheService(found.mine),
  }
}

export interface Owing {
  readonly member: Member
  /** How they can be told: those without an account by a link, where it may say all of it to them (HACK-5). */
  readonly by: 'notice' | 'link' | 'by hand'
  /** Whether a link may say some of it. */
  readonly isLinked: boolean
  readonly actions: readonly RecapAction[]
  /** When they were told last; nothing when they were not, or have undertaken more since. */
  readonly toldAt: string | null
  readonly how: string | null
}

/** Everybody at the table who undertook something, with what it is and whether they have been told of all of it. */
type Who = Pick<Found, 'members' | 'actions' | 'sent' | 'checked' | 'seriesId'>

export function whoOwes({ members, actions, sent, checked, seriesId }: Who): Owing[] {
  return members.flatMap((member) => {
    const theirs = actions.filter((action) => isOwnedBy(action, member))
    if (theirs.length === 0) return []
    const told = sent.find(({ memberId }) => memberId === member.id)
    const isAll = told && theirs.every(({ agreedAt }) => new Date(agreedAt) <= new Date(told.sentAt))
    const verifiedAddress = checked.find(({ id }) => id === member.id)?.verifiedAddress ?? null
    const isReached = isSentLink({ ...member, verifiedAddress })
    const mayBeSaid = theirs.filter(({ itemCircles }) => itemCircles.includes(circleOfSitter(seriesId, member)))
    const by = member.staffId ? 'notice' : isReached && mayBeSaid.length === theirs.length ? 'link' : 'by hand'
    const isLinked = isReached && mayBeSaid.length > 0
    return [{ member, actions: theirs, by, isLinked, toldAt: isAll ? told.sentAt : null, how: isAll ? told.how : null }]
  })
}

function circleOfSitter(seriesId: string, { agency }: Member): string {
  return agency ? circleOf.agency(seriesId, agency) : circleOf.everything(seriesId)
}

/** Somebody without an account is known by their name at this table. */
function isOwnedBy({ ownerStaffId, ownerName }: RecapAction, { staffId, fullName }: Member): boolean {
  return staffId ? ownerStaffId === staffId : ownerStaffId === null && ownerName === fullName
}
