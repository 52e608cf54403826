import type { Read } from '#platform/context.ts'
import { currentPeopleAt } from './staff.queries.ts'

export interface TeamPerson {
  readonly id: string
  readonly name: string
  readonly role: 'practitioner' | 'supervisor'
  /** Whole-time equivalent: 1 is full time (HAST-3). */
  readonly wte: number
}

/** Who works in a team today, once each: somebody who also supervises it counts as its supervisor. */
export async function peopleOfTeam(read: Read, teamId: string): Promise<TeamPerson[]> {
  const people = await currentPeopleAt(read, teamId, ['practitioner', 'supervisor'])
  return [...Map.groupBy(people, ({ id }) => id).values()].map((rows) => {
    const { id, name, wte } = rows[0]!
    return { id, name, wte, role: rows.some(({ role }) => role === 'supervisor') ? 'supervisor' : 'practitioner' }
  })
}

/** The ids of those who supervise a team today. */
export async function supervisorsOf(read: Read, teamId: string): Promise<string[]> {
  const people = await currentPeopleAt(read, teamId, ['supervisor'])
  return [...new Set(people.map(({ id }) => id))]
}
