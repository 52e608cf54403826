import { isHeldTo } from '#features/teams/service-definition.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import type { WholeGroup } from './whole-group.ts'

export interface ToTellOf {
  readonly id: string
  readonly name: string
}

/** Of whom a family is told where a remit asks for it: who leads and supports the group for the team (CSW-53). */
export function whomToTellOf({ definition, people }: Pick<WholeGroup, 'definition' | 'people'>): ToTellOf[] {
  if (!isHeldTo(definition, 'familyToldFirst')) return []
  const theirs = people.filter(({ part, inTeam, staffId }) => part !== 'partner' && inTeam && staffId !== null)
  return [...new Map(theirs.map(({ staffId, name }) => [staffId!, { id: staffId!, name }])).values()]
}

/** A family is told of those who are there, and of nobody else: what is kept here opens a guard. */
export function mustBeThere(group: WholeGroup, toldOf: readonly string[] = []): void {
  const there = new Set(whomToTellOf(group).map(({ id }) => id))
  if (toldOf.some((id) => !there.has(id))) throw new Refused(say.nobodyToTellOf, 'toldOf')
}
