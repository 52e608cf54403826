import { newId } from '#platform/ids.ts'
import { people, type Service, world } from '#test/service.ts'

/** A child of Southshire for whom help is asked of children’s services. */
export async function aScottishRequest(
  service: Service,
  {
    schoolId = world.lochside,
    name = 'Child',
    status = 'accepted',
  }: { schoolId?: string; name?: string; status?: string } = {},
): Promise<string> {
  const [childId, requestId] = [newId(service.clock.now()), newId(service.clock.now())]
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, known_to, created_at)
     values (2, $1, $2, 'Ross', '2015-05-05', $3, 5, array[$4]::uuid[], '2026-01-01')`,
    [childId, name, schoolId, world.childrensServices],
  )
  await service.sql(
    `insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
     values (2, $1, $2, $3, $4, $5, '2026-02-01T09:00Z', 'form', $6::request_status, 'Mornings are hard', 10, '2026-03-09')`,
    [requestId, childId, schoolId, world.childrensServices, people.leadElsewhere.id, status],
  )
  return requestId
}
