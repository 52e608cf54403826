import { aScottishRequest } from '#features/requests/testing/a-scottish-request.ts'
import { newId } from '#platform/ids.ts'
import { people, type Service, world } from '#test/service.ts'

interface About {
  readonly schoolId: string
  readonly leadId: string
  readonly status: 'open' | 'closed'
  readonly reviewOn: string | null
  readonly name: string
}

const usual: About = {
  schoolId: world.lochside,
  leadId: people.practitionerElsewhere.id,
  status: 'open',
  reviewOn: null,
  name: 'Child',
}

/** A child of Southshire with a case of children’s services, straight into the tables. Say only what the test is about. */
export async function aScottishCase(
  service: Service,
  about: Partial<About> = {},
): Promise<{ caseId: string; childId: string }> {
  const { schoolId, leadId, status, reviewOn, name } = { ...usual, ...about }
  const requestId = await aScottishRequest(service, { schoolId, name, status: 'accepted' })
  const caseId = newId(service.clock.now())
  const [{ child_id: childId }] = (await service.sql('select child_id from help_request where id = $1', [
    requestId,
  ])) as [{ child_id: string }]
  await service.sql(
    `insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, status, review_on, opened_at, closed_at, outcome)
     values (2, $1, $2, $3, $4, $5, $6, $7::case_status, $8, '2026-02-01T09:00Z', case when $7 = 'closed' then '2026-02-02Z'::timestamptz end,
       case when $7 = 'closed' then 'aim met' end)`,
    [caseId, childId, schoolId, world.childrensServices, requestId, leadId, status, reviewOn],
  )
  await service.sql(`update help_request set status = 'allocated', case_id = $1, helper_id = $2 where id = $3`, [
    ...[caseId, leadId, requestId],
  ])
  await service.sql(
    `insert into case_member (area_id, id, case_id, child_id, staff_id, case_role, starts_on, school_id, team_id)
     values (2, gen_random_uuid(), $1, $2, $3, 'lead worker', '2026-02-01', $4, $5)`,
    [caseId, childId, leadId, schoolId, world.childrensServices],
  )
  await service.sql('update child set known_to = known_to || $1::uuid where id = $2', [caseId, childId])
  return { caseId, childId }
}
