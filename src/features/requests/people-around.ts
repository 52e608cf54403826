import type { Duty, Role } from '#platform/db/tables.ts'

export interface PersonAround {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly role: Role
  readonly duty: Duty | null
}

/** Those who have a say in a request because of who they are to the school, the team or the cluster. */
export interface PeopleAround {
  readonly leads: readonly PersonAround[]
  readonly supervisors: readonly PersonAround[]
  readonly managers: readonly PersonAround[]
  /** Those named as the school’s safeguarding leads, whatever else they are. */
  readonly safeguarding: readonly PersonAround[]
}

/** The mental-health lead is told first, then the deputy (HAST-8). */
const FIRST: readonly (Duty | null)[] = ['mental-health lead', 'deputy mental-health lead']
const SAFEGUARDING: readonly (Duty | null)[] = ['designated safeguarding lead', 'deputy safeguarding lead']

export function peopleByRole(people: readonly PersonAround[]): PeopleAround {
  const withRole = (role: Role) => people.filter((person) => person.role === role)
  return {
    leads: withRole('school lead').toSorted((one, other) => placeOf(one.duty) - placeOf(other.duty)),
    supervisors: withRole('supervisor'),
    managers: withRole('education manager'),
    safeguarding: people.filter(({ duty }) => SAFEGUARDING.includes(duty)),
  }
}

/** The school’s safeguarding leads; all who lead the school when nobody has that duty, so that somebody is told. */
export function safeguardingLeads({ leads, safeguarding }: PeopleAround): readonly PersonAround[] {
  return safeguarding.length > 0 ? safeguarding : leads
}

export function isOneOf(people: readonly PersonAround[], staffId: string): boolean {
  return people.some(({ id }) => id === staffId)
}

export const idsOf = (people: readonly PersonAround[]) => people.map(({ id }) => id)
export const nameOf = ({ givenName, familyName }: PersonAround) => `${givenName} ${familyName}`

function placeOf(duty: Duty | null): number {
  const place = FIRST.indexOf(duty)
  return place === -1 ? FIRST.length : place
}
