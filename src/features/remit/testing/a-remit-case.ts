import { anAgreedPlan, type WorkToAsk } from '#features/plans/testing/a-plan.ts'
import { people, type Service, world } from '#test/service.ts'
import { askHowToApproach } from '../ask-how-to-approach.ts'
import { tellFamily } from '../tell-family.ts'

/** Callum’s family was told who employs Pippa, and Lorna said how to approach them: nothing stops the first session any more. */
export async function readyForSessions(service: Service, caseId: string): Promise<void> {
  await service.as('practitionerElsewhere').change((write) =>
    askHowToApproach(write, caseId, {
      fromName: 'Lorna Lead',
      fromRole: 'Named Person',
      givenOn: write.today,
      points: 'Ring before three.',
    }),
  )
  await service.as('practitionerElsewhere').change((write) =>
    tellFamily(write, caseId, {
      toldOn: write.today,
      toldBy: 'Pippa Worker',
      toldWhom: 'Mairi Mac Donald',
      how: 'phone',
    }),
  )
}

/** Callum’s plan with these works of the team, in force. */
export function planOfCallum(service: Service, works: readonly WorkToAsk[] = [{}]) {
  return anAgreedPlan(service, { childId: world.callum, teamId: world.childrensServices, works })
}

/** A case of Pippa’s for Callum, as it would be after it was allocated ahead of a plan that is to follow by the end of the year. */
export async function aCaseOfCallum(service: Service): Promise<{ caseId: string; requestId: string }> {
  const [made] = await service.sql<{ caseId: string; requestId: string }>(
    `with asked as (
       insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
       values (2, gen_random_uuid(), $1, $2, $3, $4, now(), 'form', 'accepted', 'Alone at break.', 9, '2026-03-09') returning id
     ), opened as (
       insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, opened_at)
       select 2, gen_random_uuid(), $1, $2, $3, id, $5, now() from asked returning id
     ), on_it as (
       insert into case_member (area_id, id, case_id, child_id, school_id, team_id, staff_id, case_role, starts_on)
       select 2, gen_random_uuid(), id, $1, $2, $3, $5, 'lead worker', '2026-03-02' from opened
     ) select opened.id as "caseId", asked.id as "requestId" from opened, asked`,
    [world.callum, world.lochside, world.childrensServices, people.leadElsewhere.id, people.practitionerElsewhere.id],
  )
  const { caseId, requestId } = made!
  await service.sql(`update help_request set case_id = $1, status = 'allocated', allocated_at = now() where id = $2`, [
    caseId,
    requestId,
  ])
  await service.sql(
    `insert into plan_check (area_id, id, request_id, child_id, school_id, team_id, found, plan_due_on, why, checked_by, checked_at)
     values (2, gen_random_uuid(), $1, $2, $3, $4, 'plan to follow', '2026-12-31', 'It cannot wait', $5, '2026-03-02T08:00Z')`,
    [requestId, world.callum, world.lochside, world.childrensServices, people.supervisorElsewhere.id],
  )
  await service.as('supervisorElsewhere').change(async (write) => {
    for (const circle of [caseId, world.childrensServices]) await write.childBecomesKnownTo(world.callum, circle)
    await write.rightsChanged([people.practitionerElsewhere.id])
    write.audit('case opened', { children: [world.callum], caseId })
  })
  return { caseId, requestId }
}
