import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { anAcceptedRequest, aRequestToDecide, noticesOf, requestRow } from '../testing/a-request.ts'
import { allocateRequest } from './allocate-request.ts'
import { waitForSomebody } from './waiting-list.ts'

const service = aService()
const supervisor = service.as('supervisor')
const ask = (requestId: string, leadId: string, reason?: string) =>
  supervisor.change((write) => allocateRequest(write, requestId, { leadId, aim: 'Feel safe at school', reason }))
const closeCases = () =>
  service.sql(`update help_case set status = 'closed', closed_at = opened_at, outcome = 'aim met'`)

test('somebody is found: a case opens, and the referrer learns the name', async () => {
  const requestId = await anAcceptedRequest(service)
  const sent = await supervisor.send(`/requests/${requestId}/allocate`, {
    _button: 'allocate',
    leadId: people.practitioner.id,
  })
  assert.equal(sent.status, 303)

  const row = await requestRow(service, requestId)
  assert.equal(row.status, 'allocated')
  assert.equal(sent.location, `/cases/${row.case_id}`)
  const told = (await noticesOf(service, requestId)).filter(({ kind }) => kind === 'request allocated')
  assert.deepEqual(told.map(({ to_id }) => to_id).sort(), [people.lead.id, people.teacher.id].sort())
  const { page } = await service.as('teacher').visit(`/requests/${requestId}`)
  assert.match(page.querySelector('main')!.text, /Priya Practitioner will help/)
  await closeCases()
})

test('the story of the request becomes part of the story of the case', async () => {
  const requestId = await anAcceptedRequest(service)
  const { caseId } = await ask(requestId, people.colleague.id)
  const kinds = await service.sql(
    'select kind from chronology_entry where case_id = $1 and request_id = $2 order by at, id',
    [caseId, requestId],
  )
  assert.deepEqual(
    new Set(kinds.map(({ kind }) => kind)),
    new Set(['case opened', 'request decided', 'request raised', 'request screened']),
  )
  await closeCases()
})

test('somebody without room is asked only with a reason', async () => {
  await service.sql(`update team set definition = jsonb_set(definition, '{caseloadPerWte}', '1') where id = $1`, [
    world.keyWork,
  ])
  const first = await anAcceptedRequest(service)
  await ask(first, people.practitioner.id)

  const second = await anAcceptedRequest(service, { childId: world.tom })
  const page = await supervisor.visit(`/requests/${second}/allocate`)
  assert.match(page.page.querySelector('main table')!.text, /No room: the limit is 1 for full time/)
  await assert.rejects(ask(second, people.practitioner.id), /as many cases as their hours allow/)
  await ask(second, people.practitioner.id, 'She knows the family.')
  assert.equal((await requestRow(service, second)).helper_id, people.practitioner.id)
  await service.sql(`update team set definition = jsonb_set(definition, '{caseloadPerWte}', '15') where id = $1`, [
    world.keyWork,
  ])
  await closeCases()
})

test('only people of the team are asked, and only for what was accepted', async () => {
  const waiting = await aRequestToDecide(service)
  await assert.rejects(ask(waiting, people.practitioner.id), /Accept the request before/)
  const requestId = await anAcceptedRequest(service)
  await assert.rejects(ask(requestId, people.otherPractitioner.id), /Select who will help/)
  await assert.rejects(
    service.as('practitioner').change((write) => allocateRequest(write, requestId, { leadId: people.practitioner.id })),
    NotFound,
  )
  await assert.rejects(
    service
      .as('otherSupervisor')
      .change((write) => allocateRequest(write, requestId, { leadId: people.practitioner.id })),
    NotFound,
  )
})

test('CSW-42: only a supervisor of the team sets the place on the waiting list', async () => {
  const requestId = await anAcceptedRequest(service)
  const rank = (name: 'supervisor' | 'otherSupervisor' | 'practitioner' | 'lead' | 'educationManager') =>
    service.as(name).change((write) => waitForSomebody(write, requestId, { rank: 3, reason: 'A place on Tuesdays' }))

  for (const name of ['otherSupervisor', 'practitioner', 'lead', 'educationManager'] as const) {
    await assert.rejects(rank(name), NotFound, name)
  }
  await rank('supervisor')
  const row = await requestRow(service, requestId)
  assert.deepEqual([row.rank, row.waiting_for, row.status], [3, 'A place on Tuesdays', 'accepted'])
})

test('waiting says why, and a wrong place keeps what was typed', async () => {
  const requestId = await anAcceptedRequest(service)
  const path = `/requests/${requestId}/allocate`
  const none = await supervisor.send(path, { _button: 'wait' })
  assert.equal(none.status, 422)
  assert.equal(none.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#waitingReason')
  const wrong = await supervisor.send(path, { _button: 'wait', waitingReason: 'Staff are ill', rank: 'first' })
  assert.equal(wrong.status, 422)
  assert.equal(wrong.page.querySelector('input[name=rank]')?.getAttribute('value'), 'first')
  assert.equal(wrong.page.querySelector('textarea[name=waitingReason]')?.text.trim(), 'Staff are ill')
  await assert.rejects(
    supervisor.change((write) => waitForSomebody(write, requestId, { rank: null, reason: null })),
    /Say what the child is waiting for/,
  )
})
