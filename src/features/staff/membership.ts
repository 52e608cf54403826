import type { Day } from '#platform/dates/day.ts'
import type { Duty, OrganisationKind, Role } from '#platform/db/tables.ts'
import type { Sentence } from '#platform/words.ts'
import { duties } from './duty-name.ts'
import { say } from './rules.words.ts'

/** Where somebody is to work, as what, from when to when. What they may see follows from it. */
export interface NewMembership {
  readonly role: Role
  readonly duty: Duty | null
  /** Of a head of year. */
  readonly yearGroup: number | null
  readonly startsOn: Day
  /** The last day it counts. */
  readonly endsOn: Day | null
}

/** Which roles there are in each kind of organisation. */
export const rolesAt = {
  school: ['teacher', 'school lead', 'network member'],
  team: ['practitioner', 'supervisor', 'network member'],
  cluster: ['education manager'],
  agency: ['partner', 'network member', 'commissioner'],
  council: ['network member', 'network coordinator', 'commissioner', 'area administrator', 'data protection officer'],
} as const satisfies Record<OrganisationKind, readonly Role[]>

/** Which duties there are in each kind of organisation: a team has a safeguarding lead of its own. */
export function dutiesAt(kind: OrganisationKind): readonly Duty[] {
  if (kind === 'school') return duties
  return kind === 'team' ? ['designated safeguarding lead', 'deputy safeguarding lead'] : []
}

/** Requests come to these first, so whoever has one of them must be able to look at requests. */
const OF_A_LEAD: readonly (Duty | null)[] = ['mental-health lead', 'deputy mental-health lead']

interface Fault {
  readonly sentence: Sentence
  readonly field: keyof NewMembership
}

/** What is wrong with somebody working so in such an organisation, if anything. */
export function membershipFault(
  kind: OrganisationKind,
  { role, duty, yearGroup, startsOn, endsOn }: NewMembership,
): Fault | undefined {
  const roles: readonly Role[] = rolesAt[kind]
  if (!roles.includes(role)) return { sentence: say.otherRole, field: 'role' }
  if (duty && !dutiesAt(kind).includes(duty)) return { sentence: say.dutyInSchool, field: 'duty' }
  if (OF_A_LEAD.includes(duty) && role !== 'school lead') return { sentence: say.leadIsSchoolLead, field: 'role' }
  if (duty === 'head of year' && yearGroup === null) return { sentence: say.headOfWhichYear, field: 'yearGroup' }
  if (endsOn && endsOn < startsOn) return { sentence: say.endsBeforeStart, field: 'endsOn' }
  return undefined
}

interface Lasting {
  readonly startsOn: Day
  readonly endsOn: Day | null
}

export type When = 'now' | 'later' | 'over'

export function whenIs({ startsOn, endsOn }: Lasting, today: Day): When {
  if (endsOn && endsOn < today) return 'over'
  return startsOn > today ? 'later' : 'now'
}

/** Whether there is a day on which both count. */
export function meet(one: Lasting, other: Lasting): boolean {
  return (!one.endsOn || one.endsOn >= other.startsOn) && (!other.endsOn || other.endsOn >= one.startsOn)
}
