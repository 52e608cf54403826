import type { Read } from '#platform/context.ts'
import type { Duty } from '#platform/db/tables.ts'
import { currentPeopleAt } from './staff.queries.ts'

interface SchoolLead {
  readonly id: string
  readonly name: string
  readonly duty: Duty | null
}

/** The mental-health lead is told first, then the deputy (HAST-8). */
const FIRST: readonly (Duty | null)[] = ['mental-health lead', 'deputy mental-health lead']

/** Who leads in a school today, once each, the mental-health lead first: who is told of what happens. */
export async function whoLeads(read: Read, schoolId: string): Promise<SchoolLead[]> {
  const leads = await currentPeopleAt(read, schoolId, ['school lead'])
  const inOrder = leads.toSorted((one, other) => placeOf(one.duty) - placeOf(other.duty))
  return [...Map.groupBy(inOrder, ({ id }) => id).values()].map(([{ id, name, duty } = inOrder[0]!]) => ({
    id,
    name,
    duty,
  }))
}

function placeOf(duty: Duty | null): number {
  const place = FIRST.indexOf(duty)
  return place === -1 ? FIRST.length : place
}
