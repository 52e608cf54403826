import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { acceptRequest } from '../deciding/accept-request.ts'
import { screenRequest } from '../deciding/screen-request.ts'
import { aRequest, noticesOf, requestRow } from '../testing/a-request.ts'

const service = aService()

test('HAST-9: a teacher’s request goes to the school’s lead first', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))

  const request = await requestRow(service, requestId)
  assert.equal(request.status, 'awaiting screening')
  assert.deepEqual(await noticesOf(service, requestId), [{ to_id: people.lead.id, kind: 'request to screen' }])
})

test('a lead’s own request has been looked at by the lead', async () => {
  const { requestId } = await service.as('lead').change((write) => aRequest(write))

  const request = await requestRow(service, requestId)
  assert.equal(request.status, 'awaiting decision')
  assert.ok(request.screened_at)
  assert.deepEqual(await noticesOf(service, requestId), [{ to_id: people.supervisor.id, kind: 'request to decide' }])
})

test('HACK-6: a request says who raised it, when and why', async () => {
  const { requestId } = await service
    .as('teacher')
    .change((write) => aRequest(write, { worry: 'He hides in the toilets.' }))

  const request = await requestRow(service, requestId)
  assert.equal(request.raised_by, people.teacher.id)
  assert.equal(request.raised_at.toISOString(), '2026-03-02T09:00:00.000Z')
  assert.equal(request.worry, 'He hides in the toilets.')
  const steps = await service.sql('select step, done_by from request_step where request_id = $1', [requestId])
  assert.deepEqual(steps, [{ step: 'raised', done_by: people.teacher.id }])
})

test('HACK-9: needs come from the list of the service, and others in words', async () => {
  const { requestId } = await service.as('teacher').change((write) =>
    aRequest(write, {
      needs: [
        { kind: 'low mood', startedOn: '2025-12-01' },
        { kind: 'other', other: 'Sleeps in class' },
      ],
    }),
  )

  const needs = await service.sql('select kind, other, started_on::text from need where request_id = $1 order by id', [
    requestId,
  ])
  assert.deepEqual(needs, [
    { kind: 'low mood', other: null, started_on: '2025-12-01' },
    { kind: 'other', other: 'Sleeps in class', started_on: null },
  ])
  const made = (kind: string, other?: string) =>
    service.as('teacher').change((write) => aRequest(write, { needs: [{ kind, other }] }))
  await assert.rejects(made('made up'), /Select from the list/)
  await assert.rejects(made('other'), /Say what the other difficulty is/)
})

test('HACK-16: a consent says who agreed and on what footing; a young person’s is their age or what they understand', async () => {
  const asked = (givenBy: 'young person' | 'parent or carer', childId: string = world.amira) =>
    service
      .as('teacher')
      .change((write) =>
        aRequest(write, { childId, consent: { purpose: 'support', answer: 'given', givenBy, scope: 'Weekly talks' } }),
      )

  await asked('parent or carer')
  await asked('young person')
  const rows = await service.sql('select given_by, basis, scope, on_day::text from consent order by id')
  assert.deepEqual(rows, [
    { given_by: 'parent or carer', basis: 'parental responsibility', scope: 'Weekly talks', on_day: '2026-03-02' },
    { given_by: 'young person', basis: 'understands', scope: 'Weekly talks', on_day: '2026-03-02' },
  ])
})

test('HACK-16: not asked yet is an honest answer, and no consent', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write, { childId: world.tom }))

  assert.deepEqual(await service.sql('select id from consent where request_id = $1', [requestId]), [])
  const { page } = await service.as('teacher').visit(`/requests/${requestId}`)
  assert.match(page.querySelector('main')!.text, /Consent\s*Not asked yet/)
})

test('HAST-1: a child outside the ages is sent with a reason, and both are kept', async () => {
  const without = service
    .as('colleagueTeacher')
    .change((write) => aRequest(write, { childId: world.tom, inSpiteOfWarnings: null }))
  await assert.rejects(without, /Say why you want to send it anyway/)

  const { requestId } = await service
    .as('colleagueTeacher')
    .change((write) => aRequest(write, { childId: world.tom, inSpiteOfWarnings: 'His sister is helped already.' }))
  const request = await requestRow(service, requestId)
  assert.deepEqual(request.warnings, [{ kind: 'age', age: 15, from: 9, to: 14 }])
  assert.equal(request.in_spite_of_warnings, 'His sister is helped already.')
  assert.equal(request.age_when_raised, 15)
})

test('HAST-2: a school without an agreement can ask with a reason, and the team then knows the child', async () => {
  await service.sql(`update agreement set ends_on = '2026-02-27' where team_id = $1`, [world.linkWork])
  const ask = (inSpiteOfWarnings: string | null) =>
    service
      .as('otherTeacher')
      .change((write) => aRequest(write, { childId: world.bea, teamId: world.linkWork, inSpiteOfWarnings }))

  await assert.rejects(ask(null), /Say why you want to send it anyway/)
  const { requestId } = await ask('The agreement is being renewed.')
  assert.deepEqual((await requestRow(service, requestId)).warnings, [{ kind: 'no agreement' }])
  const { status } = await service.as('otherSupervisor').visit(`/requests/${requestId}`)
  assert.equal(status, 200)
  const [child] = await service.sql('select known_to from child where id = $1', [world.bea])
  assert.deepEqual(child?.known_to, [world.linkWork])

  await service.as('otherLead').change((write) => screenRequest(write, requestId, { decision: 'send on' }))
  await service.as('otherSupervisor').change((write) => acceptRequest(write, requestId))
  assert.equal((await requestRow(service, requestId)).status, 'accepted')
})

test('HAST-6: the answer is promised in days on which the school is open', async () => {
  await service.sql(
    `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day) values (1, gen_random_uuid(), $1, 'INSET', 'INSET day', '2026-03-04', '2026-03-04')`,
    [world.hillRoad],
  )
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))

  // Three school days after Monday 2 March: Tuesday, Thursday, Friday.
  const [due] = await service.sql('select answer_due_on::text as day from help_request where id = $1', [requestId])
  assert.equal(due?.day, '2026-03-06')
})

test('a child on no roll is asked for through a school first', async () => {
  await service.sql('update child set school_id = null, known_to = $2 where id = $1', [world.tom, [world.keyWork]])
  const asked = service.as('practitioner').change((write) => aRequest(write, { childId: world.tom }))
  await assert.rejects(asked, /on no school’s class list/)
})
