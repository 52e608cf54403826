import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aService, type PersonName, world } from '#test/service.ts'
import { anAcceptedRequest, aRequest, aRequestToDecide } from '../testing/a-request.ts'
import { listRequests } from './list.queries.ts'

const service = aService()
let toScreen: string
let toDecide: string
let accepted: string

before(async () => {
  await service.ready
  accepted = await anAcceptedRequest(service)
  toDecide = await aRequestToDecide(service, { childId: world.tom })
  toScreen = (await service.as('colleagueTeacher').change((write) => aRequest(write))).requestId
})

const shownTo = async (name: PersonName, query = '') => {
  const { page, status } = await service.as(name).visit(`/requests${query}`)
  assert.equal(status, 200)
  return page.querySelectorAll('main table a').map((link) => link.getAttribute('href')!.replace('/requests/', ''))
}

test('each begins with what waits for them', async () => {
  assert.deepEqual(await shownTo('lead'), [toScreen])
  assert.deepEqual(await shownTo('supervisor'), [toDecide, accepted])
  assert.deepEqual((await shownTo('teacher')).sort(), [accepted, toDecide].sort())
  assert.deepEqual(await shownTo('colleagueTeacher'), [toScreen])
})

test('the queue is in the order of the promises, the one that is due first on top', async () => {
  await service.sql(`update help_request set answer_due_on = '2026-02-20' where id = $1`, [accepted])
  assert.deepEqual(await shownTo('supervisor'), [accepted, toDecide])
})

test('what is open, what is answered and one’s own are in the address', async () => {
  assert.deepEqual((await shownTo('lead', '?show=open')).sort(), [accepted, toDecide, toScreen].sort())
  assert.deepEqual(await shownTo('lead', '?show=closed'), [])
  assert.deepEqual(await shownTo('lead', `?show=open&school=${world.millLane}`), [])
  assert.deepEqual(await shownTo('lead', '?show=nonsense&day=x&id=y&school=z'), [toScreen])
})

test('a page goes on where the last one ended, without a row twice or left out', async () => {
  const all = await service.as('supervisor').look((read) => listRequests(read, { show: 'open' }))
  const first = all.requests[0]!
  const rest = await service
    .as('supervisor')
    .look((read) => listRequests(read, { show: 'open', afterDay: first.answerDueOn, id: first.id }))
  assert.deepEqual(
    rest.requests.map(({ id }) => id),
    all.requests.slice(1).map(({ id }) => id),
  )

  const sent = await service.as('teacher').look((read) => listRequests(read, { show: 'sent' }))
  const latest = sent.requests[0]!
  const older = await service
    .as('teacher')
    .look((read) => listRequests(read, { show: 'sent', before: latest.raisedAt, id: latest.id }))
  assert.deepEqual(
    older.requests.map(({ id }) => id),
    sent.requests.slice(1).map(({ id }) => id),
  )
})

test('another school and another team see none of it, and those without requests have no list', async () => {
  for (const name of ['otherLead', 'otherTeacher', 'otherSupervisor', 'supervisorElsewhere'] as const) {
    assert.deepEqual(await shownTo(name, '?show=open'), [], name)
  }
  assert.equal((await service.as('commissioner').visit('/requests')).status, 404)
})
