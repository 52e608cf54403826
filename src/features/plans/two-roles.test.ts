import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { beginPlan } from './writing/begin-plan.ts'
import { changePlan } from './writing/change-plan.ts'
import { takeBackPlan } from './writing/next-version.ts'
import { keepWork } from './writing/parts.ts'
import { sendForApproval } from './agreeing/send-for-approval.ts'
import { aDraftPlan, anAgreedPlan, endedPlan } from './testing/a-plan.ts'

/** Lorna is the Named Person of Lochside, and from now on a worker of the children’s services as well. */
const service = aService()
const approverId = people.supervisorElsewhere.id
const of = {
  teamName: 'Another team',
  topicId: null,
  topic: null,
  from: null,
  until: null,
  needId: null,
  confirmed: null,
}

async function alsoWorksIn(staffId: string, role: string, organisationId: string) {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) values (2, gen_random_uuid(), $1, $2, $3, '2026-01-05')`,
    [staffId, organisationId, role],
  )
  await service.sql('delete from auth.rights where staff_id = $1', [staffId])
}

before(() => service.ready)

test('CSW-32: a Named Person who is a worker elsewhere writes the plans of their school, and never one that asks their own team', async () => {
  await alsoWorksIn(people.leadElsewhere.id, 'practitioner', world.childrensServices)
  const lorna = service.as('leadElsewhere')
  const { planId } = await lorna.change((write) => beginPlan(write, world.callum))
  const asked = { ...of, kind: 'involvement', purpose: 'Talk', teamId: world.childrensServices } as const
  await assert.rejects(
    lorna.change((write) => changePlan(write, planId, keepWork({ ...asked, id: write.newId() }))),
    /never by the worker whose work it asks for/,
  )
  await endedPlan(service, planId)
})

test('CSW-32: it is the person who counts: nor when somebody else writes in the work, and somebody else sends it', async () => {
  await service.sql(`delete from membership where staff_id = $1 and role = 'practitioner'`, [people.leadElsewhere.id])
  const { planId } = await aDraftPlan(service)
  await alsoWorksIn(people.leadElsewhere.id, 'practitioner', world.childrensServices)
  await alsoWorksIn(people.teacherElsewhere.id, 'school lead', world.lochside)
  await service.sql(`update membership set duty = 'Named Person' where staff_id = $1 and role = 'school lead'`, [
    people.teacherElsewhere.id,
  ])
  await assert.rejects(
    service.as('teacherElsewhere').change((write) => sendForApproval(write, planId, { why: 'Now', approverId })),
    /never by the worker whose work it asks for/,
  )
  await service.sql(`delete from membership where staff_id = $1 and role = 'practitioner'`, [people.leadElsewhere.id])
  await service.as('teacherElsewhere').change((write) => sendForApproval(write, planId, { why: 'Now', approverId }))
  await service.as('leadElsewhere').change((write) => takeBackPlan(write, planId))
  await endedPlan(service, planId)
})

test('somebody who supervises and leads the school does not agree to what they wrote', async () => {
  await alsoWorksIn(people.leadElsewhere.id, 'supervisor', world.childrensServices)
  const { planId } = await aDraftPlan(service)
  await assert.rejects(
    service
      .as('leadElsewhere')
      .change((write) => sendForApproval(write, planId, { why: 'Now', approverId: people.leadElsewhere.id })),
    /by somebody who did not write it/,
  )
  await service.sql(`delete from membership where staff_id = $1 and role = 'supervisor'`, [people.leadElsewhere.id])
  await endedPlan(service, planId)
})

test('a right to read ends with the work: with the plan, when it comes back, and after the last day that it asks for', async () => {
  const sees = async (planId: string) => {
    await service.sql('delete from auth.rights where staff_id = $1', [people.managerElsewhere.id])
    const rows = await service
      .as('managerElsewhere')
      .look(async ({ db, actor }) =>
        db
          .selectFrom('planVersion')
          .where('areaId', '=', actor.areaId)
          .where('planId', '=', planId)
          .select('number')
          .execute(),
      )
    return rows.length
  }
  const first = await anAgreedPlan(service)
  assert.equal(await sees(first.planId), 1, 'another supervisor of the team that is asked')
  await endedPlan(service, first.planId)
  assert.equal(await sees(first.planId), 0)

  const second = await anAgreedPlan(service, {
    works: [{ kind: 'playground supervision', from: '2026-03-02', until: '2026-03-03' }],
  })
  const morning = async (hours: number) => {
    service.clock.advance({ hours })
    await service.runSchedules()
    await service.runJobs()
    return sees(second.planId)
  }
  assert.equal(await morning(24), 1, 'on its last day')
  assert.equal(await morning(24), 0, 'and not after it')
  const said = await service.sql(`select subject from audit.entry where what = 'plan asks a team no more'`)
  assert.deepEqual(said, [{ subject: { planId: second.planId, teamId: world.childrensServices } }])
})
