import { circleOf } from '../circles.ts'
import type { Member } from '../seats.queries.ts'

/** For whom a pack is printed: those who sit for the whole school, or one member. */
type PackFor = 'everybody' | Member

interface Shown {
  readonly seriesId: string
  readonly readers: readonly string[]
  readonly yearGroup: number | null
  readonly raisedByIds: readonly string[]
  /** The circles of the table that see it. */
  readonly circles: readonly string[]
}

/**
 * Whether an item may be on the paper that somebody takes along: only what they may see themselves. A restricted item is on
 * the paper for everybody only where everybody who sits there for the whole school is one of its readers.
 */
export function isInPack(item: Shown, whom: PackFor, members: readonly Member[]): boolean {
  if (whom !== 'everybody') return maySee(item, whom)
  return members.filter(sitsForAll).every((member) => maySee(item, member))
}

function sitsForAll({ agency, yearGroups }: Member): boolean {
  return agency === null && yearGroups.length === 0
}

/** Whether a member of an agency is in the item’s circles: a name that they raised is theirs until it is a known child’s. */
export function isSharedWith(
  { seriesId, circles }: Pick<Shown, 'seriesId' | 'circles'>,
  { agency, staffId }: Member,
): boolean {
  const shared = agency !== null && circles.includes(circleOf.agency(seriesId, agency))
  return shared || (staffId !== null && circles.includes(circleOf.person(seriesId, staffId)))
}

function maySee(item: Shown, member: Member): boolean {
  const { readers, yearGroup, raisedByIds } = item
  const { staffId, agency, yearGroups } = member
  if (readers.length > 0) return staffId !== null && readers.includes(staffId)
  if (agency !== null) return isSharedWith(item, member)
  if (staffId && raisedByIds.includes(staffId)) return true
  return yearGroups.length === 0 || (yearGroup !== null && yearGroups.includes(yearGroup))
}
