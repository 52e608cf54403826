import type { Weekday, Weeks } from '#features/rota/assignment.ts'
import type { FoundingService } from '#features/teams/founding-services.ts'
import type { Nation } from '#platform/dates/bank-holidays.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Duty, OrganisationKind, Role } from '#platform/db/tables.ts'

/** Somebody who works in the demonstration. Nobody here is real. */
export interface DemoPerson {
  readonly name: string
  readonly role: Role
  readonly duty?: Duty
  readonly yearGroup?: number
  readonly jobTitle?: string
  readonly wte?: number
  readonly language?: 'en' | 'cy'
  /** The last day they worked here. */
  readonly until?: Day
}

/** Where somebody works. `key` is how the rest of the demonstration speaks of it. */
interface Workplace {
  readonly key: string
  readonly name: string
  readonly people: readonly DemoPerson[]
}

export interface DemoSchool extends Workplace {
  readonly code: string
  readonly kind: 'primary' | 'secondary' | 'special'
  readonly ages: readonly [number, number]
  readonly cluster: string
  readonly town: string
  readonly street: string
  readonly postcode: string
  /** How many children are on its list here. */
  readonly children: number
}

export interface DemoTeam extends Workplace {
  readonly service: FoundingService
  readonly schools: readonly string[]
  /** Who of the team is in which school when. */
  readonly rota?: readonly DemoAssignment[]
  /** An education manager agrees too, though the service begins without that: its definition was changed here. */
  readonly managerAgrees?: boolean
}

/** `[who, school, weekday, weeks, from, to, room]`: 1 is Monday. */
type DemoAssignment = readonly [string, string, Weekday, Weeks, string, string, string]

interface DemoOther extends Workplace {
  readonly kind: Extract<OrganisationKind, 'cluster' | 'agency' | 'council'>
}

export interface DemoPlace {
  readonly name: string
  readonly nation: Extract<Nation, 'England' | 'Scotland'>
  /** Who sets everything up: the first person of the area. */
  readonly administrator: string
  readonly schools: readonly DemoSchool[]
  readonly teams: readonly DemoTeam[]
  readonly others: readonly DemoOther[]
}

/** `tess.hollins@demo.linkwork.test` */
export function emailOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[’']/g, '').toLowerCase()
  return `${plain.split(' ').join('.')}@demo.linkwork.test`
}

/** The first word is the given name; all the others are the family’s. */
export function namesOf(name: string): { givenName: string; familyName: string } {
  const [givenName = '', ...family] = name.split(' ')
  return { givenName, familyName: family.join(' ') }
}
