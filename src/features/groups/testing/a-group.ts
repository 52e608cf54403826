import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { type PersonName, people, type Service, world } from '#test/service.ts'
import { askForPlace } from '../places.ts'
import { type NewGroup, startGroup } from '../start-group.ts'

const usual: NewGroup = {
  teamId: world.keyWork,
  schoolId: world.hillRoad,
  name: 'Calm together',
  programmeId: null,
  ownIdea: 'Drumming to let off steam',
  topic: null,
  startsOn: '2026-03-02',
  fromTime: '08:30',
  minutes: 45,
  weeks: 3,
  places: 2,
  myPart: 'lead',
  partner: null,
}

/** A group of the practitioner’s at Hill Road, with its first session today. Say only what the test is about. */
export async function aGroup(
  service: Service,
  { by = 'practitioner', ...about }: Partial<NewGroup> & { by?: PersonName } = {},
) {
  const { groupId } = await service.as(by).change((write) => startGroup(write, { ...usual, ...about }))
  const sessions = await service.sql<{ id: string }>(
    'select id from group_session where group_id = $1 order by on_day',
    [groupId],
  )
  return { groupId, sessionIds: sessions.map(({ id }) => id) }
}

/** The same in Scotland, where the service is held to its remit: Pippa supports it at Lochside. */
export function aGroupOfScotland(service: Service, about: Partial<NewGroup> & { by?: PersonName } = {}) {
  const there = { teamId: world.childrensServices, schoolId: world.lochside, topic: 'anger' }
  return aGroup(service, { by: 'practitionerElsewhere', ...there, myPart: 'support', ...about })
}

/** Callum’s case with Pippa. */
export function callumsCase(service: Service) {
  return aCaseElsewhere(service, { raisedBy: people.leadElsewhere.id })
}

/** A child of this case has a place, and a parent agreed. */
export async function aPlace(
  service: Service,
  groupId: string,
  caseId: string,
  {
    by = 'practitioner',
    agreedBy = 'Sara Khan' as string | null,
    toldOf = [],
  }: { by?: PersonName; agreedBy?: string | null; toldOf?: readonly string[] } = {},
) {
  return service
    .as(by)
    .change((write) => askForPlace(write, groupId, { caseId, agreedBy, agreedOn: agreedBy && write.today, toldOf }))
}
