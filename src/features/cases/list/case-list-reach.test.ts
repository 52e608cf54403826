import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aCase } from '../testing/a-case.ts'

/** Who finds which case in a list: the function that finds looks past row policies, so it says by itself what they say. */
const service = aService()
let caseId: string

before(async () => {
  await service.ready
  caseId = (await aCase(service)).caseId
})

const newest = (who: PersonName, lead: string | null = null) =>
  service.as(who).look(async (read) => {
    const rows = await read.db
      .selectFrom(
        sql<{ caseId: string }>`public.newest_cases(${lead}::uuid, array['open', 'active']::case_status[], 'infinity',
          'ffffffff-ffff-ffff-ffff-ffffffffffff', 51)`.as('newest'),
      )
      .select('caseId')
      .execute()
    return rows.map((row) => row.caseId)
  })
const everybody = Object.keys(people) as PersonName[]

test('the list finds for each just what the row policy shows them', async () => {
  for (const who of everybody) {
    const visible = await service
      .as(who)
      .look((read) =>
        read.db
          .selectFrom('helpCase')
          .where('areaId', '=', people[who].areaId)
          .where('status', '<>', sql.lit('closed'))
          .select('id')
          .execute(),
      )
    assert.deepEqual(
      await newest(who),
      visible.map(({ id }) => id),
      who,
    )
  }
  assert.deepEqual(await newest('practitioner'), [caseId])
  assert.deepEqual(await newest('otherPractitioner'), [])
})

test('of one lead worker, only what the reader sees', async () => {
  assert.deepEqual(await newest('supervisor', people.practitioner.id), [caseId])
  assert.deepEqual(await newest('otherSupervisor', people.practitioner.id), [])
  assert.deepEqual(await newest('supervisor', people.colleague.id), [])
})

test('P06: a sealed child’s case is in nobody’s list but those named', async () => {
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     values (1, gen_random_uuid(), $1, 'Unseen', $2, '2026-06-01', $2, now())`,
    [world.amira, people.supervisor.id],
  )
  assert.deepEqual(await newest('practitioner'), [])
  assert.deepEqual(await newest('supervisor', people.practitioner.id), [])
  assert.deepEqual(await newest('lead'), [])
})
