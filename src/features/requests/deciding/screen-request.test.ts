import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { aRequest, noticesOf, requestRow } from '../testing/a-request.ts'
import { screenRequest } from './screen-request.ts'

const service = aService()
const aNewRequest = async () => (await service.as('teacher').change((write) => aRequest(write))).requestId
const screen = (requestId: string, answer: Parameters<typeof screenRequest>[2]) =>
  service.as('lead').change((write) => screenRequest(write, requestId, answer))

test('HAST-9: the school’s lead sends a request on, and the team decides next', async () => {
  const requestId = await aNewRequest()
  await screen(requestId, { decision: 'send on', reason: 'We have tried a quiet room.' })

  const request = await requestRow(service, requestId)
  assert.equal(request.status, 'awaiting decision')
  assert.ok(request.screened_at)
  const told = (await noticesOf(service, requestId)).slice(1)
  assert.deepEqual(told, [
    { to_id: people.supervisor.id, kind: 'request to decide' },
    { to_id: people.teacher.id, kind: 'request changed' },
  ])
  const [entry] = await service.sql(
    `select kind, audience, team_id from chronology_entry where request_id = $1 and kind = 'request screened'`,
    [requestId],
  )
  assert.deepEqual(entry, { kind: 'request screened', audience: 'case', team_id: world.keyWork })
})

test('the lead asks for more detail, and what is missing must be said', async () => {
  const requestId = await aNewRequest()
  await assert.rejects(screen(requestId, { decision: 'more detail' }), /Say what you need to know/)

  await screen(requestId, { decision: 'more detail', reason: 'Has anybody talked to home?' })
  assert.equal((await requestRow(service, requestId)).status, 'more detail asked')
  assert.deepEqual((await noticesOf(service, requestId)).at(-1), {
    to_id: people.teacher.id,
    kind: 'more detail asked',
  })
})

test('the lead can answer with advice, and the referrer reads it', async () => {
  const requestId = await aNewRequest()
  await assert.rejects(screen(requestId, { decision: 'advise' }), /Write the advice/)
  await screen(requestId, { decision: 'advise', reason: 'Try the lunch club first.' })

  assert.equal((await requestRow(service, requestId)).status, 'advised')
  const { page } = await service.as('teacher').visit(`/requests/${requestId}`)
  const text = page.querySelector('main')!.text
  assert.match(text, /Lena Lead answered with advice/)
  assert.match(text, /Try the lunch club first\./)
})

test('a safeguarding concern reaches the safeguarding leads at once, and the page says what to do now', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, duty, starts_on)
     values (1, gen_random_uuid(), $1, $2, 'school lead', 'designated safeguarding lead', '2025-09-01')`,
    [people.networkMember.id, world.hillRoad],
  )
  const requestId = await aNewRequest()
  const { status } = await service
    .as('lead')
    .send(`/requests/${requestId}/screen`, { decision: 'safeguarding', reason: 'She says she is afraid to go home.' })
  assert.equal(status, 303)

  const told = await noticesOf(service, requestId)
  assert.ok(told.some(({ to_id }) => to_id === people.networkMember.id))
  assert.deepEqual(told.at(-1), { to_id: people.teacher.id, kind: 'request answered' })
  const { page } = await service.as('teacher').visit(`/requests/${requestId}`)
  assert.match(page.querySelector('main')!.text, /Speak to one of them today/)
})

test('the same worry from two people becomes one request, and both are told', async () => {
  const first = (await service.as('colleagueTeacher').change((write) => aRequest(write))).requestId
  const second = await aNewRequest()
  await assert.rejects(screen(second, { decision: 'duplicate' }), /Select the request it is the same as/)
  await screen(second, { decision: 'duplicate', sameAsId: first })

  const row = await requestRow(service, second)
  assert.deepEqual([row.status, row.same_as_id], ['duplicate', first])
  assert.deepEqual((await noticesOf(service, second)).at(-1), { to_id: people.teacher.id, kind: 'request answered' })
  assert.deepEqual((await noticesOf(service, first)).at(-1), {
    to_id: people.colleagueTeacher.id,
    kind: 'request changed',
  })
})

test('whoever sent the request that was joined hears what becomes of the other', async () => {
  const first = (await service.as('colleagueTeacher').change((write) => aRequest(write))).requestId
  const second = await aNewRequest()
  await screen(second, { decision: 'duplicate', sameAsId: first })
  await screen(first, { decision: 'send on', reason: 'Only for the first teacher' })

  const { page } = await service.as('teacher').visit(`/requests/${second}`)
  assert.match(page.querySelector('main')!.text, /Sent on by the school/)
  assert.doesNotMatch(page.querySelector('main')!.text, /Only for the first teacher/)
  assert.deepEqual((await noticesOf(service, second)).at(-1), { to_id: people.teacher.id, kind: 'request changed' })
})

test('only a lead of this school screens, and only what waits for it', async () => {
  const requestId = await aNewRequest()
  for (const name of ['teacher', 'otherLead', 'leadElsewhere', 'supervisor'] as const) {
    const tried = service.as(name).change((write) => screenRequest(write, requestId, { decision: 'send on' }))
    await assert.rejects(tried, NotFound, name)
  }
  await screen(requestId, { decision: 'send on' })
  await assert.rejects(screen(requestId, { decision: 'send on' }), /not waiting for the school any more/)
})

test('a lead of another school who teaches here does not screen their own request', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) values (1, gen_random_uuid(), $1, $2, 'teacher', '2025-09-01')`,
    [people.otherLead.id, world.hillRoad],
  )
  await service.sql('delete from auth.rights where staff_id = $1', [people.otherLead.id])
  const { requestId } = await service.as('otherLead').change((write) => aRequest(write))
  assert.equal((await requestRow(service, requestId)).status, 'awaiting screening')
  await assert.rejects(
    service.as('otherLead').change((write) => screenRequest(write, requestId, { decision: 'send on' })),
    NotFound,
  )
})
