import { asPlanFound, type PlanBeside } from '#features/remit/plan-beside-request.ts'
import { type SchoolCalendar, schoolCalendar } from '#features/schools/school-days.ts'
import { termsThatCount } from '#features/schools/terms-that-count.ts'
import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import { selectRequestForUpdate } from './held-request.queries.ts'
import type { HelpRequest } from './help-request.ts'
import { isOneOf, type PeopleAround, peopleByRole } from './people-around.ts'

/** A request that nobody else can change until this change is kept or thrown away, and all that its rules look at. */
export interface HeldRequest extends HelpRequest, PlanBeside {
  readonly teamName: string
  readonly definition: ServiceDefinition
  readonly calendar: SchoolCalendar
  readonly people: PeopleAround
  /** Other requests for the same child that the actor may see. */
  readonly others: readonly OtherRequest[]
  readonly managerHasAgreed: boolean
  readonly hasNeeds: boolean
  /** Unknown when the child has left for a school that the actor does not see. */
  readonly bornOn: Day | null
  readonly givenName: string | null
  readonly familyName: string | null
  /** Who knows the child beyond the school. */
  readonly knownTo: readonly string[] | null
}

export interface OtherRequest
  extends Pick<HelpRequest, 'id' | 'raisedBy' | 'teamId' | 'schoolId' | 'sameAsId' | 'status'> {}

/**
 * Takes a request to change it. `version` is that of the form it is changed with: when somebody else was quicker, their
 * answer is shown beside this one.
 */
export async function holdRequest(write: Write, requestId: string, version?: number): Promise<HeldRequest> {
  const found = await selectRequestForUpdate(write, requestId)
  if (!found) throw new NotFound('Request')
  const { terms, closedDays, nation, people, lastStep, check, ...request } = found
  if (version !== undefined && version !== request.version) {
    throw new Conflict({ decision: lastStep?.decision ?? '', reason: lastStep?.reason ?? '' })
  }
  return {
    ...request,
    check: asPlanFound(check),
    definition: readDefinition(request.definition),
    calendar: schoolCalendar({ nation, terms: termsThatCount(terms), closedDays }),
    people: peopleByRole(people),
  }
}

/** A lead of this school, and not of another one they also teach in. */
export function mustLeadTheSchool(write: Write, { people }: HeldRequest): void {
  if (!isOneOf(people.leads, write.actor.id)) throw new NotFound('Request')
}

export function mustSuperviseTheTeam(write: Write, { people }: HeldRequest): void {
  if (!isOneOf(people.supervisors, write.actor.id)) throw new NotFound('Request')
}

export function mustManageTheCluster(write: Write, { people }: HeldRequest): void {
  if (!isOneOf(people.managers, write.actor.id)) throw new NotFound('Request')
}
