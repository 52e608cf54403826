import type { NoticeKind } from '#features/notices/tell.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { RequestStatus } from './help-request.ts'
import { idsOf, type PeopleAround } from './people-around.ts'

interface Stands {
  readonly status: RequestStatus
  readonly people: PeopleAround
  readonly definition: Pick<ServiceDefinition, 'steps'>
  readonly managerHasAgreed: boolean
}

/** Whose turn it is: the school’s lead (HAST-9), then an education manager where one must agree (CSW-41), then a supervisor. */
export function nextToAnswer(request: Stands): { kind: NoticeKind; staffIds: string[] } {
  const { people, status } = request
  if (status === 'awaiting screening') return { kind: 'request to screen', staffIds: idsOf(people.leads) }
  // Where nobody manages the cluster yet, a supervisor sees that it is stuck.
  if (awaitsManager(request) && people.managers.length > 0) {
    return { kind: 'request to agree', staffIds: idsOf(people.managers) }
  }
  return { kind: 'request to decide', staffIds: idsOf(people.supervisors) }
}

export function awaitsManager({ status, definition, managerHasAgreed }: Omit<Stands, 'people'>): boolean {
  return status === 'awaiting decision' && definition.steps.educationManagerAgrees && !managerHasAgreed
}

/** Where a request starts, or goes on once its detail is there. A lead’s own has been looked at by the lead. */
export function firstStatus(
  { people, definition }: Pick<Stands, 'people' | 'definition'>,
  actorId: string,
): 'awaiting screening' | 'awaiting decision' {
  const isLead = people.leads.some(({ id }) => id === actorId)
  const canScreen = people.leads.length > 0 && !isLead
  return definition.steps.schoolScreens && canScreen ? 'awaiting screening' : 'awaiting decision'
}
