import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { takeRegister } from './take-register.ts'
import { aGroup, aPlace } from './testing/a-group.ts'

/** A service whose plans come first, and need not name each group. */
const service = aService()

before(async () => {
  await service.ready
  await service.sql(
    `update team set definition = jsonb_set(definition, '{remit}', '{"employer": null, "guards": ["planFirst"], "supervisionEveryWeeks": 4}') where id = $1`,
    [world.keyWork],
  )
})

test('CSW-32: a child without a plan is in no group either, unless a supervisor let the work go ahead until a day', async () => {
  const { caseId, requestId } = await aCase(service)
  const { groupId, sessionIds } = await aGroup(service)
  const { placeId } = await aPlace(service, groupId, caseId)
  const register = () =>
    service
      .as('practitioner')
      .change((write) => takeRegister(write, groupId, sessionIds[0]!, { here: [placeId], notHere: [] }))
  const putOffUntil = (day: string, at: string) =>
    service.sql(
      `insert into plan_check (area_id, id, request_id, child_id, school_id, team_id, found, plan_due_on, why, checked_by, checked_at)
       values (1, gen_random_uuid(), $1, $2, $3, $4, 'plan to follow', $5, 'It cannot wait', $6, $7)`,
      [requestId, world.amira, world.hillRoad, world.keyWork, day, people.supervisor.id, at],
    )
  await assert.rejects(register(), /plan does not name this group for that day/)
  await putOffUntil('2026-03-01', '2026-02-27T09:00Z')
  await assert.rejects(register(), /plan does not name this group for that day/, 'that day is over')
  await putOffUntil('2026-03-20', '2026-02-28T09:00Z')
  await putOffUntil('2026-03-01', '2026-02-28T10:00Z')
  await assert.rejects(
    register(),
    /plan does not name this group for that day/,
    'the supervisor took it back to an earlier day',
  )
  await putOffUntil('2026-03-02', '2026-03-01T09:00Z')
  await register()
})
