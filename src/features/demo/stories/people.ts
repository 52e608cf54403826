import type { Actor } from '../acting.ts'
import type { KnownChild } from '../class-lists.ts'
import type { DemoPerson, DemoSchool, DemoTeam } from '../place.ts'
import type { Cast } from '../topics/topic.ts'
import type { Stage } from './stage.ts'

/** Somebody in a story: who acts, and what they are called. */
export interface Player extends Actor {
  readonly name: string
}

function players({ laid }: Stage, people: readonly DemoPerson[], role: DemoPerson['role']): Player[] {
  return people.filter((person) => person.role === role).map(({ name }) => ({ ...laid.person(name), name }))
}

/** Whoever teaches the child, or leads the school where nobody else works here. The first teacher is seen most. */
export function aReferrer(stage: Stage, { people }: DemoSchool): Player {
  const teachers = players(stage, people, 'teacher')
  if (teachers.length === 0) return players(stage, people, 'school lead')[0]!
  return stage.chances.happens(0.5) ? teachers[0]! : stage.chances.oneOf(teachers)
}

export function leadOf(stage: Stage, school: DemoSchool): Player {
  return leadsOf(stage, school)[0]!
}

export function leadsOf(stage: Stage, { people }: DemoSchool): Player[] {
  return players(stage, people, 'school lead')
}

export function supervisorOf(stage: Stage, { people }: DemoTeam): Player {
  return players(stage, people, 'supervisor')[0]!
}

export function workersOf(stage: Stage, { people }: DemoTeam): Player[] {
  return players(stage, people, 'practitioner')
}

export function managerOf(stage: Stage, { cluster }: DemoSchool): Player | undefined {
  const people = stage.laid.place.others.find(({ key }) => key === cluster)?.people ?? []
  return players(stage, people, 'education manager')[0]
}

/** Partners at the table: youth workers, social workers. */
export function partnersOf(stage: Stage): Player[] {
  return stage.laid.place.others.flatMap(({ people }) => players(stage, people, 'partner'))
}

/** The words that a text about this child needs. */
export function castOf({ givenName, sex, family }: KnownChild): Cast {
  const words = sex === 'female' ? { he: 'she', him: 'her', his: 'her' } : { he: 'he', him: 'him', his: 'his' }
  return { name: givenName, carer: family.home.carer, ...words }
}
