import { isWorkerRole } from '#features/cases/case-role.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import { onlyWhatIsSafe, placeOf, withChildName } from '#features/people/child.ts'
import type { ChildShown } from '#features/people/child-banner.tsx'
import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { CaseRole, Role } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import { caseAroundForUpdate, selectCaseAround } from './case-around.queries.ts'

export interface PersonAround {
  readonly id: string
  readonly name: string
}

/** A case with everybody who may be asked to do something about it. Whoever holds one has one statement left to send. */
export interface CaseAround {
  readonly helpCase: HeldCase
  readonly child: ChildShown & { readonly knownAsSafeWith: readonly string[] }
  readonly teamName: string
  readonly definition: ServiceDefinition
  readonly onCase: readonly (PersonAround & { readonly caseRole: CaseRole })[]
  readonly inTeam: readonly (PersonAround & { readonly role: Role })[]
  readonly inSchool: readonly (PersonAround & { readonly role: Role })[]
  readonly adults: readonly { readonly fullName: string; readonly kind: string }[]
  /** Open cases of brothers and sisters on which whoever asks works too. */
  readonly siblings: readonly { readonly caseId: string; readonly childId: string; readonly name: string }[]
  /** Work that the child’s plan names and that has begun, where the service’s remit asks for it. */
  readonly planWorks: readonly PlanWork[]
}

export interface PlanWork {
  readonly id: string
  readonly kind: 'focussed work' | 'playground supervision'
  readonly topic: string | null
  readonly fromDay: Day
  readonly untilDay: Day | null
}

/** The case to look at, or not found. */
export async function caseAround(read: Read, caseId: string): Promise<CaseAround> {
  return around(read, await selectCaseAround(read, caseId).executeTakeFirst())
}

/** The same, held: nobody else changes the case until this change is kept or thrown away. */
export async function holdCaseAround(write: Write, caseId: string): Promise<CaseAround> {
  return around(write, await caseAroundForUpdate(write, caseId).executeTakeFirst())
}

type Found = Awaited<ReturnType<ReturnType<typeof selectCaseAround>['executeTakeFirst']>>

function around({ actor }: Read, found: Found): CaseAround {
  if (!found?.child) throw new NotFound('Case')
  const { child, teamName, definition, onCase, atWork, adults, siblings, planWorks, ...helpCase } = found
  const working = onCase.some(({ id, caseRole }) => id === actor.id && isWorkerRole(caseRole))
  const at = (organisationId: string) => atWork.filter((person) => person.organisationId === organisationId).map(named)
  const inTeam = at(helpCase.teamId)
  const supervising = inTeam.some(({ id, role }) => id === actor.id && role === 'supervisor')
  return {
    helpCase: { ...helpCase, isTheirsToWorkOn: working || supervising, isTheirsToSupervise: supervising },
    child: onlyWhatIsSafe(child, placeOf(actor)),
    teamName,
    definition: readDefinition(definition),
    onCase: onCase.map(named),
    inTeam,
    inSchool: at(helpCase.schoolId),
    adults,
    planWorks,
    siblings: siblings.map((sibling) => {
      const { childName, ...theirs } = withChildName(sibling, actor)
      return { ...theirs, name: childName ?? '' }
    }),
  }
}

function named<P extends { givenName: string; familyName: string }>({ givenName, familyName, ...person }: P) {
  return { ...person, name: `${givenName} ${familyName}` }
}

/** The ids of everybody who leads the school, or supervises the team. */
export function withRole(people: readonly (PersonAround & { readonly role: Role })[], role: Role): string[] {
  return [...new Set(people.filter((person) => person.role === role).map(({ id }) => id))]
}

/** Whether this is somebody of the case, its team or its school: whoever else is named was not offered by any page. */
export function isAround({ onCase, inTeam, inSchool }: CaseAround, staffId: string): boolean {
  return [onCase, inTeam, inSchool].some((people) => people.some(({ id }) => id === staffId))
}
