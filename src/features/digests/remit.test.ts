import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseOfCallum } from '#features/remit/testing/a-remit-case.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
const of = [world.callum, world.lochside, world.childrensServices]
let caseId: string
let requestId: string

before(async () => {
  await service.ready
  ;({ caseId, requestId } = await aCaseOfCallum(service))
})

async function toldOn(day: string, name: 'practitionerElsewhere' | 'supervisorElsewhere' | 'colleagueElsewhere') {
  service.clock.advance({ milliseconds: Date.parse(`${day}T07:30:00Z`) - service.clock.now().getTime() })
  const since = service.clock.now()
  await service.runSchedules()
  await service.runJobs()
  const told = await service.sql<{ kind: string }>(
    `select kind from notice where to_id = $1 and case_id = $2 and at >= $3 order by kind`,
    [people[name].id, caseId, since],
  )
  return told.map(({ kind }) => kind)
}

test('CSW-26: whoever leads the case is reminded once, a week before a work of the plan is over', async () => {
  await service.sql(
    `insert into remit_work (area_id, id, case_id, child_id, school_id, team_id, plan_work_id, kind, purpose, from_day, until_day, opened_by, opened_at)
     values (2, gen_random_uuid(), $4, $1, $2, $3, gen_random_uuid(), 'playground supervision', 'Joining in', '2026-03-02', '2026-03-18', $5, now())`,
    [...of, caseId, people.practitionerElsewhere.id],
  )
  assert.deepEqual(await toldOn('2026-03-10', 'practitionerElsewhere'), [])
  assert.deepEqual(await toldOn('2026-03-11', 'practitionerElsewhere'), ['work of the plan ends soon'])
  assert.deepEqual(await toldOn('2026-03-12', 'practitionerElsewhere'), [])
  const { page } = await service.as('practitionerElsewhere').visit('/notices')
  assert.ok(page.querySelector(`a[href="/cases/${caseId}/plan-work"]`))
})

test('CSW-32: before the plan’s day, and when it is not there by then, whoever supervises the team is reminded', async () => {
  await service.sql(
    `insert into plan_check (area_id, id, request_id, child_id, school_id, team_id, found, plan_due_on, why, checked_by, checked_at)
     values (2, gen_random_uuid(), $4, $1, $2, $3, 'plan to follow', '2026-03-16', 'Cannot wait', $5, '2026-03-12T10:00Z')`,
    [...of, requestId, people.supervisorElsewhere.id],
  )
  assert.deepEqual(await toldOn('2026-03-13', 'supervisorElsewhere'), ['plan promised is due soon'], 'five days before')
  assert.deepEqual(await toldOn('2026-03-16', 'supervisorElsewhere'), [], 'the day itself is still in time')
  assert.deepEqual(await toldOn('2026-03-17', 'supervisorElsewhere'), ['plan promised is late'])
  assert.deepEqual(await toldOn('2026-03-18', 'practitionerElsewhere'), [])
})
