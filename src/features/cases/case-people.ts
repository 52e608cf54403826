import type { Read } from '#platform/context.ts'
import type { CaseRole } from '#platform/db/tables.ts'
import { selectPeopleOfCase } from './case-people.queries.ts'

interface PersonOfCase {
  readonly staffId: string
  readonly name: string
  readonly caseRole: CaseRole
}

/** Who is on a case today, its lead worker first. */
export async function peopleOfCase(read: Read, caseId: string): Promise<PersonOfCase[]> {
  const people = await selectPeopleOfCase(read, caseId)
  return people.map(({ staffId, givenName, familyName, caseRole }) => ({
    staffId,
    name: `${givenName} ${familyName}`,
    caseRole,
  }))
}
