import type { Member } from './seats.queries.ts'

/** For whom a pack is printed: those who sit for the whole school, or one member. */
export type PackFor = 'everybody' | Member

interface Shown {
  readonly seriesId: string
  readonly readers: readonly string[]
  readonly yearGroup: number | null
  readonly raisedByIds: readonly string[]
  /** Agencies with which the child’s part is shared. */
  readonly shared: readonly string[]
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

function maySee({ readers, yearGroup, raisedByIds, shared }: Shown, { staffId, agency, yearGroups }: Member): boolean {
  if (readers.length > 0) return staffId !== null && readers.includes(staffId)
  if (staffId && raisedByIds.includes(staffId)) return true
  if (agency !== null) return shared.some((known) => known.toLowerCase() === agency.toLowerCase())
  return yearGroups.length === 0 || (yearGroup !== null && yearGroups.includes(yearGroup))
}
