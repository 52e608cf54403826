import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { allocateRequest } from './allocating/allocate-request.ts'
import { acceptRequest } from './deciding/accept-request.ts'
import { declineRequest } from './deciding/answer-elsewhere.ts'
import { screenRequest } from './deciding/screen-request.ts'
import { aRequest } from './testing/a-request.ts'
import { withdrawRequest } from './withdraw-request.ts'

const service = aService()

/** What a practitioner learns of a child whom their team knows: an adult’s telephone number, and where the child lives. */
before(async () => {
  await service.ready
  for (const child of [world.amira, world.tom]) {
    const adult = await service.sql(
      `insert into adult (area_id, id, full_name, school_ids) values (1, gen_random_uuid(), 'Sara Canary', $1) returning id`,
      [[world.hillRoad]],
    )
    await service.sql(
      `insert into relationship (area_id, id, child_id, adult_id, kind, school_id) values (1, gen_random_uuid(), $1, $2, 'parent', $3)`,
      [child, adult[0]!.id, world.hillRoad],
    )
    await service.sql(
      `insert into home_address (area_id, id, child_id, lines, school_id) values (1, gen_random_uuid(), $1, '7 CANARYLANE', $2)`,
      [child, world.hillRoad],
    )
  }
})

const learns = (childId: string) =>
  service.as('practitioner').look(async ({ db, actor }) => {
    const of = { areaId: actor.areaId, childId }
    const rows = await Promise.all([
      db
        .selectFrom('homeAddress')
        .where('areaId', '=', of.areaId)
        .where('childId', '=', childId)
        .select('id')
        .execute(),
      db
        .selectFrom('relationship')
        .where('areaId', '=', of.areaId)
        .where('childId', '=', childId)
        .select('id')
        .execute(),
    ])
    return rows.flat().length
  })

const asked = async (childId: string) => {
  const { requestId } = await service
    .as('practitioner')
    .change((write) => aRequest(write, { childId, teamId: world.keyWork }))
  await service.as('lead').change((write) => screenRequest(write, requestId, { decision: 'send on' }))
  return requestId
}

suite('what a team learns of a child by a request', () => {
  test('is nothing by sending one', async () => {
    const requestId = await asked(world.amira)
    assert.equal(await learns(world.amira), 0)
    await service.as('practitioner').change((write) => withdrawRequest(write, requestId, { reason: 'Not needed' }))
  })

  test('ends when whoever sent it takes it back', async () => {
    const requestId = await asked(world.amira)
    await service.as('supervisor').change((write) => acceptRequest(write, requestId))
    assert.equal(await learns(world.amira), 2)
    await service.as('practitioner').change((write) => withdrawRequest(write, requestId, { reason: 'Not needed' }))
    assert.equal(await learns(world.amira), 0)
    assert.match((await service.as('practitioner').visit(`/requests/${requestId}`)).body, /cries before maths/)
    for (const table of ['child', 'need', 'adult'])
      assert.deepEqual(
        await service.sql(`select id from ${table} where $1::uuid = any (known_to)`, [world.keyWork]),
        [],
        table,
      )
  })

  test('ends when it is declined, but not while another of the team goes on', async () => {
    const first = await asked(world.amira)
    const second = await asked(world.amira)
    await service.as('supervisor').change((write) => acceptRequest(write, first))
    const no = { reason: 'Too early', alternative: 'The school nurse' }
    await service.as('supervisor').change((write) => declineRequest(write, second, no))
    assert.equal(await learns(world.amira), 2)
    await service.as('practitioner').change((write) => withdrawRequest(write, first, { reason: 'Not needed' }))
    assert.equal(await learns(world.amira), 0)
  })

  test('stays with help', async () => {
    const requestId = await asked(world.tom)
    await service.as('supervisor').change((write) => acceptRequest(write, requestId))
    await service
      .as('supervisor')
      .change((write) => allocateRequest(write, requestId, { leadId: people.practitioner.id }))
    const again = await asked(world.tom)
    await service.as('practitioner').change((write) => withdrawRequest(write, again, { reason: 'Not needed' }))
    assert.equal(await learns(world.tom), 2)
  })
})
