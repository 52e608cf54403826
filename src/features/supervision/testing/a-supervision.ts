import { type PersonName, people, type Service, world } from '#test/service.ts'
import { type Supervising, startSupervising } from '../keep-lines.ts'

interface Started extends Supervising {
  readonly by: PersonName
  readonly teamId: string
  readonly workerId: string
  readonly firstOn: string
}

const usual: Started = {
  by: 'supervisorElsewhere',
  teamId: world.childrensServices,
  workerId: people.practitionerElsewhere.id,
  supervisorId: people.supervisorElsewhere.id,
  everyWeeks: 4,
  schoolId: world.lochside,
  firstOn: '2026-03-09',
}

/** The officer of children’s services supervises the worker, at Lochside, for the first time in a week. */
export async function aSupervision(service: Service, about: Partial<Started> = {}) {
  const { by, teamId, workerId, ...wanted } = { ...usual, ...about }
  const { lineId } = await service.as(by).change((write) => startSupervising(write, teamId, workerId, wanted))
  return { lineId, supervisionId: await supervisionToCome(service, lineId) }
}

export async function supervisionToCome(service: Service, lineId: string): Promise<string> {
  const [row] = await service.sql<{ id: string }>(
    `select id from supervision where line_id = $1 and state = 'planned'`,
    [lineId],
  )
  return row!.id
}

/** What is written in the form of one that was held. */
export const held = {
  'heldOn[day]': '9',
  'heldOn[month]': '3',
  'heldOn[year]': '2026',
  place: 'school',
  schoolId: world.lochside,
  practice: 'Listens well, and could ask shorter questions.',
  development: 'Wants to lead a group.',
  wellbeing: 'Tired since the winter.',
}
