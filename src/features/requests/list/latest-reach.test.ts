import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { manySchools } from '#test/many-schools.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { closedStatuses, openStatuses } from '../help-request.ts'
import { anAcceptedRequest, aRequest, aRequestToDecide } from '../testing/a-request.ts'
import { listRequests } from './list.queries.ts'

/** Which requests are the latest: the function that finds them looks past row policies, so it says by itself what they say. */
const service = aService()
const everybody = Object.keys(people) as PersonName[]
let accepted: string

before(async () => {
  await service.ready
  // The practitioner’s schools are so many that they are said in parts.
  await manySchools(service)
  accepted = await anAcceptedRequest(service)
  await aRequestToDecide(service, { childId: world.tom })
  await service.as('colleagueTeacher').change((write) => aRequest(write))
})

const latest = (who: PersonName, states: readonly string[] = [...openStatuses, ...closedStatuses], most = 51) =>
  service.as(who).look(async (read) => {
    const rows = await read.db
      .selectFrom(
        sql<{ requestId: string }>`public.latest_requests(${states}::request_status[], 'infinity',
          'ffffffff-ffff-ffff-ffff-ffffffffffff', ${most})`.as('latest'),
      )
      .select('requestId')
      .execute()
    return rows.map(({ requestId }) => requestId)
  })

const visible = (who: PersonName) =>
  service.as(who).look(async (read) => {
    const rows = await read.db
      .selectFrom('helpRequest')
      .where('areaId', '=', people[who].areaId)
      .orderBy('raisedAt', 'desc')
      .orderBy('id', 'desc')
      .select('id')
      .execute()
    return rows.map(({ id }) => id)
  })

/** For everybody just what the row policy shows; says how many saw something. */
async function sameForEverybody(): Promise<number> {
  let seeing = 0
  for (const who of everybody) {
    const shown = await visible(who)
    if (shown.length > 0) seeing += 1
    assert.deepEqual(await latest(who), shown, who)
  }
  return seeing
}

test('the latest are for each just what the row policy shows them', async () => {
  assert.ok((await sameForEverybody()) >= 4)
  assert.equal((await latest('lead')).length, 3)
  assert.deepEqual(await latest('lead', openStatuses, 1), (await latest('lead')).slice(0, 1))
  assert.deepEqual(await latest('lead', closedStatuses), [])
})

test('P06: of a sealed child, none but for those named', async () => {
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     values (1, gen_random_uuid(), $1, 'Unseen', $2, '2026-06-01', $2, now())`,
    [world.tom, people.supervisor.id],
  )
  await sameForEverybody()
  assert.equal((await latest('lead')).length, 2)
  await service.sql('delete from seal')
})

test('whoever sent one and works there no longer, no longer has it in the list', async () => {
  assert.ok((await latest('teacher')).length > 0)
  await service.sql(`update membership set organisation_id = $2 where staff_id = $1`, [
    people.teacher.id,
    world.millLane,
  ])
  await service.sql(`delete from auth.rights where staff_id = $1`, [people.teacher.id])
  await sameForEverybody()
  assert.deepEqual(await latest('teacher'), [])
})

test('a page of those that had their answer goes on where the last one ended', async () => {
  await service.sql(`update help_request set status = 'advised'`)
  const page = (listed: object) =>
    service.as('lead').look((read) => listRequests(read, { show: 'closed', ...listed }, 1))
  const first = await page({})
  const [one] = first.requests
  assert.equal(first.more, true)
  const second = await page({ before: one!.raisedAt, id: one!.id })
  assert.deepEqual(
    [...first.requests, ...second.requests].map(({ id }) => id),
    (await latest('lead', closedStatuses)).slice(0, 2),
  )
  assert.ok((await latest('lead', closedStatuses)).includes(accepted))
})
