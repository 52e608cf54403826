import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { Refused } from '#platform/errors.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aRequest, noticesOf } from '../testing/a-request.ts'
import { acceptRequest } from './accept-request.ts'
import { screenRequest } from './screen-request.ts'

const service = aService()

beforeEach(async () => {
  await service.ready
  await service.sql(
    `update child_plan set state = 'ended', draft = null, ended_at = now(), ended_by = author_id, ended_why = 'x' where state <> 'ended'`,
  )
})

const asked = (by: PersonName) =>
  service
    .as(by)
    .change((write) => aRequest(write, { childId: world.callum, teamId: world.childrensServices }))
    .then(({ requestId }) => requestId)
const accept = async (requestId: string) => {
  const { workIds } = await anAgreedPlan(service)
  return service
    .as('supervisorElsewhere')
    .change((write) => acceptRequest(write, requestId, { planWorkId: workIds[0], clearlyNamed: true }))
}
const rows = async (requestId: string) => {
  const { page } = await service.as('supervisorElsewhere').visit(`/requests/${requestId}`)
  return page.querySelectorAll('dl.nhsuk-summary-list dd').map(({ text }) => text.trim())
}

test('CSW-41: both managers say that it is work for the team, each by name and day, and it is shown', async () => {
  const requestId = await asked('leadElsewhere')
  assert.deepEqual((await rows(requestId)).slice(0, 2), ['Not said yet', 'Not said yet'])
  await assert.rejects(accept(requestId), Refused)

  assert.equal((await service.as('educationManagerElsewhere').send(`/requests/${requestId}/agree`)).status, 303)
  assert.deepEqual((await rows(requestId)).slice(0, 2), ['Yes, Ewan Manager, 2 March 2026', 'Not said yet'])

  service.clock.advance({ days: 1 })
  await service.sql(
    `update child_plan set state = 'ended', draft = null, ended_at = now(), ended_by = author_id, ended_why = 'x' where state <> 'ended'`,
  )
  await accept(requestId)
  assert.deepEqual((await rows(requestId)).slice(0, 2), [
    'Yes, Ewan Manager, 2 March 2026',
    'Yes, Struan Supervisor, 3 March 2026',
  ])
  service.clock.advance({ days: -1 })
})

test('CSW-41: an education manager who asks for it has agreed with it, and the supervisor decides', async () => {
  const requestId = await asked('educationManagerElsewhere')
  await service.as('leadElsewhere').change((write) => screenRequest(write, requestId, { decision: 'send on' }))
  assert.deepEqual((await rows(requestId)).slice(0, 2), ['Yes, Ewan Manager, 2 March 2026', 'Not said yet'])
  const told = (await noticesOf(service, requestId)).map(({ kind }) => kind)
  assert.ok(told.includes('request to decide') && !told.includes('request to agree'))
  await accept(requestId)
  assert.equal((await rows(requestId))[1], 'Yes, Struan Supervisor, 2 March 2026')
})

test('CSW-41: a supervisor may ask for it too, and an education manager still agrees', async () => {
  const requestId = await asked('supervisorElsewhere')
  await service.as('leadElsewhere').change((write) => screenRequest(write, requestId, { decision: 'send on' }))
  assert.deepEqual((await rows(requestId)).slice(0, 2), ['Not said yet', 'Yes, Struan Supervisor, 2 March 2026'])
  const told = await noticesOf(service, requestId)
  assert.ok(
    told.some(({ kind, to_id }) => kind === 'request to agree' && to_id === people.educationManagerElsewhere.id),
  )
  await assert.rejects(accept(requestId), /education manager/)
})

test('CSW-41: where a service does not ask for it, nothing is said of it', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  const { page } = await service.as('lead').visit(`/requests/${requestId}`)
  assert.doesNotMatch(page.text, /Is this work for the team/)
})
