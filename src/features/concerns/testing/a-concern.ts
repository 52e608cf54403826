import { type PersonName, people, type Service, world } from '#test/service.ts'
import type { AboutWhom, Worry } from '../concern.ts'
import { raiseConcern } from '../raise-concern.ts'

/** Hill Road with a designated safeguarding lead (its lead) and a deputy (a teacher), as a school should have. */
export async function nameSafeguardingLeads(service: Service): Promise<void> {
  const give = (duty: string, staffId: string) =>
    service.sql('update membership set duty = $1::duty where staff_id = $2', [duty, staffId])
  await give('designated safeguarding lead', people.lead.id)
  await give('deputy safeguarding lead', people.colleagueTeacher.id)
}

export const SEEN = 'A bruise on her arm, the size of a hand.'

/** A concern about Amira as her teacher would raise it. Say only what the test is about. */
export function aConcern(
  service: Service,
  {
    by = 'teacher' as PersonName,
    about = { childId: world.amira } as AboutWhom,
    ...worry
  }: Partial<Worry> & { by?: PersonName; about?: AboutWhom } = {},
): Promise<string> {
  return service.as(by).change((write) => raiseConcern(write, about, { seenOrHeard: SEEN, ...worry }))
}

export const concernRow = async (service: Service, concernId: string) =>
  (await service.sql('select * from concern where id = $1', [concernId]))[0]!
