import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDirectoryService } from '#features/directory/testing/a-service.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { anAcceptedRequest, aRequest, aRequestToDecide, noticesOf, requestRow } from '../testing/a-request.ts'
import { acceptRequest } from './accept-request.ts'
import { adviseOnRequest } from './advise-on-request.ts'
import { agreeRequest } from './agree-request.ts'
import { askForMoreDetail } from './ask-for-detail.ts'
import { declineRequest, signpostRequest } from './answer-elsewhere.ts'
import { markAsDuplicate } from './mark-as-duplicate.ts'
import { passRequestToSafeguarding } from './pass-to-safeguarding.ts'

const service = aService()
const supervisor = service.as('supervisor')

test('accepting says so to whoever asked and to the school, and the team knows the child', async () => {
  const requestId = await aRequestToDecide(service)
  await supervisor.change((write) => acceptRequest(write, requestId, { reason: 'We can help.' }))

  assert.equal((await requestRow(service, requestId)).status, 'accepted')
  const told = (await noticesOf(service, requestId)).filter(({ kind }) => kind === 'request answered')
  assert.deepEqual(told.map(({ to_id }) => to_id).sort(), [people.lead.id, people.teacher.id].sort())
  const [child] = await service.sql('select known_to from child where id = $1', [world.amira])
  assert.ok(child?.known_to.includes(world.keyWork))
})

test('HAST-6: from acceptance, the clock of the first contact runs in school days', async () => {
  const requestId = await anAcceptedRequest(service)
  const [row] = await service.sql('select answer_due_on::text as day from help_request where id = $1', [requestId])
  assert.equal(row?.day, '2026-03-16')
})

test('a no is refused without a reason, and without a named alternative', async () => {
  const requestId = await aRequestToDecide(service)
  const decline = (alternative: string | null, reason: string | null) =>
    supervisor.change((write) => declineRequest(write, requestId, { alternative, reason }))

  await assert.rejects(decline(null, 'Not for us'), /Name where else the family can turn/)
  await assert.rejects(decline('CAMHS', null), /Say why/)
  await decline('CAMHS', 'We only work with low-level needs.')

  assert.equal((await requestRow(service, requestId)).status, 'declined')
  const { page } = await service.as('teacher').visit(`/requests/${requestId}`)
  const text = page.querySelector('main')!.text
  assert.match(text, /Sana Supervisor could not accept it/)
  assert.match(text, /We only work with low-level needs\./)
  assert.match(text, /Where else to turn: CAMHS \(child and adolescent mental health service\)/)
})

test('HAST-7: where a family was pointed on to is kept with the decision, and nothing is claimed of it', async () => {
  const requestId = await aRequestToDecide(service)
  const signpost = (alternative: string | null, reason: string | null) =>
    supervisor.change((write) => signpostRequest(write, requestId, { alternative, reason }))
  await assert.rejects(signpost(null, 'Others can'), /Name where else/)
  await assert.rejects(signpost('CAMHS', null), /Say why/)
  await signpost('CAMHS', 'Needs more than we can give.')

  const [step] = await service.sql(
    `select decision, alternative, reason from request_step where request_id = $1 and step = 'decision'`,
    [requestId],
  )
  assert.deepEqual(step, { decision: 'signposted', alternative: 'CAMHS', reason: 'Needs more than we can give.' })
})

test('a supervisor answers with advice', async () => {
  const requestId = await aRequestToDecide(service)
  await assert.rejects(
    supervisor.change((write) => adviseOnRequest(write, requestId, {})),
    /Write the advice/,
  )
  await supervisor.change((write) => adviseOnRequest(write, requestId, { reason: 'A worry box helps.' }))
  assert.equal((await requestRow(service, requestId)).status, 'advised')
})

test('a supervisor asks for more detail, and the question reaches the referrer', async () => {
  const requestId = await aRequestToDecide(service)
  await supervisor.change((write) => askForMoreDetail(write, requestId, { reason: 'Since when?' }))
  assert.equal((await requestRow(service, requestId)).status, 'more detail asked')
  assert.deepEqual((await noticesOf(service, requestId)).at(-1), {
    to_id: people.teacher.id,
    kind: 'more detail asked',
  })
})

test('a supervisor passes a concern to safeguarding, also for a child who waits', async () => {
  const requestId = await anAcceptedRequest(service)
  await supervisor.change((write) => passRequestToSafeguarding(write, requestId, { reason: 'A bruise' }))
  assert.equal((await requestRow(service, requestId)).status, 'safeguarding')
  const told = await noticesOf(service, requestId)
  assert.ok(told.some(({ to_id, kind }) => to_id === people.lead.id && kind === 'safeguarding concern'))
})

test('a supervisor joins two requests for one child', async () => {
  const first = await aRequestToDecide(service)
  const second = await aRequestToDecide(service)
  await supervisor.change((write) => markAsDuplicate(write, second, { sameAsId: first }))
  assert.equal((await requestRow(service, second)).same_as_id, first)
  // One that was joined is no other’s original.
  await assert.rejects(
    supervisor.change((write) => markAsDuplicate(write, first, { sameAsId: second })),
    /Select the request/,
  )
})

test('HAST-9: what the school has not looked at cannot be decided', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  await assert.rejects(
    supervisor.change((write) => acceptRequest(write, requestId)),
    /not waiting for a decision/,
  )
})

test('CSW-41: where an education manager must agree, a request is accepted only after that', async () => {
  await service.sql(
    `update team set definition = jsonb_set(definition, '{steps,educationManagerAgrees}', 'true') where id = $1`,
    [world.keyWork],
  )
  try {
    const requestId = await aRequestToDecide(service)
    const told = await noticesOf(service, requestId)
    assert.ok(told.some(({ to_id, kind }) => to_id === people.educationManager.id && kind === 'request to agree'))
    await assert.rejects(
      supervisor.change((write) => acceptRequest(write, requestId)),
      /An education manager must agree before/,
    )

    const manager = service.as('educationManager')
    assert.match((await manager.visit('/requests')).page.querySelector('main')!.text, /Amira Khan/)
    const sent = await manager.send(`/requests/${requestId}/agree`, { reason: 'Right for this cluster.' })
    assert.equal(sent.status, 303)
    await assert.rejects(
      manager.change((write) => agreeRequest(write, requestId)),
      /has it already/,
    )
    assert.deepEqual(
      (await noticesOf(service, requestId)).filter(({ kind }) => kind === 'request to decide'),
      [{ to_id: people.supervisor.id, kind: 'request to decide' }],
    )

    await supervisor.change((write) => acceptRequest(write, requestId))
    const steps = await service.sql(
      'select step, done_by from request_step where request_id = $1 order by done_at, id',
      [requestId],
    )
    assert.deepEqual(steps.slice(-2), [
      { step: 'education manager', done_by: people.educationManager.id },
      { step: 'decision', done_by: people.supervisor.id },
    ])
  } finally {
    await service.sql(
      `update team set definition = jsonb_set(definition, '{steps,educationManagerAgrees}', 'false') where id = $1`,
      [world.keyWork],
    )
  }
})

test('two who decide at once: the second sees both answers, and nothing of theirs is kept', async () => {
  const requestId = await aRequestToDecide(service)
  const path = `/requests/${requestId}/decide`
  const { form } = await supervisor.json(path)
  await supervisor.send(path, { decision: 'accept', reason: 'I take it on.' }, { version: form._version })

  const second = await supervisor.send(
    path,
    { decision: 'decline', reason: 'We are full.', alternative: 'GP' },
    { version: form._version },
  )
  assert.equal(second.status, 409)
  const text = second.page.querySelector('main')!.text
  assert.match(text, /I take it on\./)
  assert.match(text, /We are full\./)
  assert.equal((await requestRow(service, requestId)).status, 'accepted')
})

test('the page keeps what was typed when an alternative is missing', async () => {
  const requestId = await aRequestToDecide(service)
  const { status, page } = await supervisor.send(`/requests/${requestId}/decide`, {
    decision: 'decline',
    reason: 'Not for us.',
  })
  assert.equal(status, 422)
  assert.equal(page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#alternative')
  assert.equal(page.querySelector('textarea[name=reason]')?.text.trim(), 'Not for us.')
  assert.ok(page.querySelector('input[value=decline]')?.hasAttribute('checked'))
})

test('only a supervisor of the team decides', async () => {
  const requestId = await aRequestToDecide(service)
  for (const name of [
    'teacher',
    'lead',
    'practitioner',
    'otherSupervisor',
    'supervisorElsewhere',
    'administrator',
  ] as const) {
    const tried = service.as(name).change((write) => acceptRequest(write, requestId))
    await assert.rejects(tried, NotFound, name)
    assert.equal((await service.as(name).visit(`/requests/${requestId}/decide`)).status, 404, name)
  }
})

test('a supervisor of another team who works in this one does not decide for it', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) values (1, gen_random_uuid(), $1, $2, 'practitioner', '2025-09-01')`,
    [people.otherSupervisor.id, world.keyWork],
  )
  await service.sql('delete from auth.rights where staff_id = $1', [people.otherSupervisor.id])
  const requestId = await aRequestToDecide(service)
  await assert.rejects(
    service.as('otherSupervisor').change((write) => acceptRequest(write, requestId)),
    NotFound,
  )
})

test('HACK-25: a no can name a service of the directory that takes referrals and is for this child', async () => {
  await aDirectoryService(service, { name: 'Calm Minds' })
  await aDirectoryService(service, { name: 'Shut shop', state: 'closed' })
  await aDirectoryService(service, { name: 'Little ones', maximumAge: 5 })
  const requestId = await aRequestToDecide(service)
  const { page } = await supervisor.visit(`/requests/${requestId}/decide`)
  const offered = page.querySelectorAll('select[name=alternative] option').map((option) => option.getAttribute('value'))
  assert.deepEqual(
    offered.filter((name) => /Trust/.test(name ?? '')),
    ['Calm Minds, Northshire NHS Trust'],
  )
  const sent = await supervisor.send(`/requests/${requestId}/decide`, {
    ...{ decision: 'signpost', reason: 'They are best at this.', alternative: 'Calm Minds, Northshire NHS Trust' },
  })
  assert.equal(sent.status, 303)
  const seen = (await service.as('teacher').visit(`/requests/${requestId}`)).page
  assert.match(seen.querySelector('main')!.text, /Where else to turn: Calm Minds, Northshire NHS Trust/)
})
