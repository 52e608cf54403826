import { isWorkerRole } from '#features/cases/case-role.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import { onlyWhatIsSafe, placeOf, withChildName } from '#features/people/child.ts'
import type { ChildShown } from '#features/people/child-banner.tsx'
import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { CaseRole, Role } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import { caseForUpdateWithPeople, caseForUpdateWithSiblings, selectCaseAround } from './case-around.queries.ts'

export interface PersonAround {
  readonly id: string
  readonly name: string
}

/** A case with everybody who may be asked to do something about it: what a change of it asks. */
export interface CaseWithPeople {
  readonly helpCase: HeldCase
  readonly child: Pick<
    ChildShown,
    'id' | 'givenName' | 'familyName' | 'knownAs' | 'pronouns' | 'hasProtectedAddress'
  > & {
    readonly knownAsSafeWith: readonly string[]
  }
  readonly definition: ServiceDefinition
  readonly onCase: readonly (PersonAround & { readonly caseRole: CaseRole })[]
  readonly inTeam: readonly (PersonAround & { readonly role: Role })[]
  readonly inSchool: readonly (PersonAround & { readonly role: Role })[]
}

/** The open case of a brother or a sister on which whoever asks works too. */
interface SiblingCase {
  readonly caseId: string
  readonly childId: string
  readonly name: string
}

/** The same with what a form about it shows. */
export interface CaseAround extends CaseWithPeople {
  readonly child: ChildShown & CaseWithPeople['child']
  readonly teamName: string
  readonly adults: readonly { readonly fullName: string; readonly kind: string }[]
  readonly siblings: readonly SiblingCase[]
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
  const found = await selectCaseAround(read, caseId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  const { teamName, adults, planWorks, siblings, ...same } = found
  const named = siblings.map((sibling) => {
    const { childName, ...theirs } = withChildName(sibling, read.actor)
    return { ...theirs, name: childName ?? '' }
  })
  return { ...withPeople(read, { ...same, child: found.child }), teamName, adults, planWorks, siblings: named }
}

/** The case, held: nobody else changes it until this change is kept or thrown away. */
export async function holdCaseAround(write: Write, caseId: string): Promise<CaseWithPeople> {
  const found = await caseForUpdateWithPeople(write, caseId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  return withPeople(write, { ...found, child: found.child })
}

/** The same with the cases of brothers and sisters, for a change that goes to theirs too. They are not held. */
export async function holdCaseWithSiblings(
  write: Write,
  caseId: string,
): Promise<CaseWithPeople & { readonly siblings: readonly Pick<SiblingCase, 'caseId'>[] }> {
  const found = await caseForUpdateWithSiblings(write, caseId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  const { siblings, ...same } = found
  return { ...withPeople(write, { ...same, child: found.child }), siblings }
}

type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof caseForUpdateWithPeople>['executeTakeFirst']>>>
type FoundOf<C> = Omit<Found, 'child'> & { readonly child: C }

function withPeople<C extends CaseWithPeople['child']>({ actor }: Read, found: FoundOf<C>) {
  const { child, definition, onCase, atWork, ...helpCase } = found
  const working = onCase.some(({ id, caseRole }) => id === actor.id && isWorkerRole(caseRole))
  const at = (organisationId: string) => atWork.filter((person) => person.organisationId === organisationId).map(named)
  const inTeam = at(helpCase.teamId)
  const supervising = inTeam.some(({ id, role }) => id === actor.id && role === 'supervisor')
  return {
    helpCase: { ...helpCase, isTheirsToWorkOn: working || supervising, isTheirsToSupervise: supervising },
    child: onlyWhatIsSafe(child, placeOf(actor)),
    definition: readDefinition(definition),
    onCase: onCase.map(named),
    inTeam,
    inSchool: at(helpCase.schoolId),
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
export function isAround(
  { onCase, inTeam, inSchool }: Pick<CaseWithPeople, 'onCase' | 'inTeam' | 'inSchool'>,
  staffId: string,
): boolean {
  return [onCase, inTeam, inSchool].some((people) => people.some(({ id }) => id === staffId))
}
