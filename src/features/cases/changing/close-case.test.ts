import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { aCase } from '../testing/a-case.ts'
import { caseClosed } from './close-case.ts'
import { casePaused } from './pause-case.ts'

const service = aService()
let caseId: string

const worker = () => service.as('practitioner')
const theCase = async () =>
  (
    await service.sql(
      'select status, paused_until::text, paused_reason, outcome, outcome_note, way_back, why_actions_stay, closed_at from help_case where id = $1',
      [caseId],
    )
  )[0]!
const told = async (kind: string) =>
  (await service.sql('select to_id from notice where kind = $1 and case_id = $2 order by to_id', [kind, caseId])).map(
    ({ to_id }) => to_id,
  )

const toldByRequest = async (kind: string) =>
  (
    await service.sql('select to_id from notice where kind = $1 and case_id is null and request_id is not null', [kind])
  ).map(({ to_id }) => to_id)

test('a pause says until when and why, and those around the child are told', async () => {
  ;({ caseId } = await aCase(service))
  const announced: string[] = []
  casePaused.isFollowedBy(async (_write, { until }) => void announced.push(until))
  const wrong = await worker().send(`/cases/${caseId}/pause`, { why: 'Family holiday' })
  assert.equal(wrong.status, 422)
  assert.equal(wrong.page.querySelector('.nhsuk-error-summary a')?.text, 'Enter until when')
  assert.equal(wrong.page.querySelector('textarea')?.text, 'Family holiday')

  const sent = await worker().send(`/cases/${caseId}/pause`, { until: '2026-04-13', why: 'Family holiday' })
  assert.equal(sent.status, 303)
  const { status, paused_until, paused_reason } = await theCase()
  assert.deepEqual([status, paused_until, paused_reason], ['paused', '2026-04-13', 'Family holiday'])
  assert.deepEqual(await told('case paused'), [people.lead.id])
  assert.deepEqual(await toldByRequest('case paused'), [people.teacher.id])
  assert.deepEqual(announced, ['2026-04-13'])
  const again = await worker().send(`/cases/${caseId}/pause`, { until: '2026-05-13', why: 'Longer' })
  assert.match(again.body, /paused already/)
})

test('a paused case goes on where it was', async () => {
  const { page } = await worker().visit(`/cases/${caseId}/resume`)
  assert.match(page.querySelector('main')!.text, /Paused until 13 April 2026: Family holiday/)
  assert.equal((await worker().send(`/cases/${caseId}/resume`)).status, 303)
  const { status, paused_until } = await theCase()
  assert.deepEqual([status, paused_until], ['open', null])
  assert.match((await worker().send(`/cases/${caseId}/resume`)).body, /is not paused/)
})

const closing = { outcome: 'aim met', note: 'Amira stays in her lessons now.' }

test('a case with open actions closes only with a reason why they stay', async () => {
  await service.sql(
    `insert into action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, agreed_by, agreed_at)
     values (1, gen_random_uuid(), $1, $2, $3, $4, 'Seat by the door', 'staff', $5, 'Tess Teacher', 'school', '2026-03-09', $6, '2026-03-01')`,
    [world.amira, caseId, world.hillRoad, world.keyWork, people.teacher.id, people.practitioner.id],
  )
  const { page } = await worker().visit(`/cases/${caseId}/close`)
  assert.match(page.querySelector('main')!.text, /Seat by the door: Tess Teacher, by 9 March 2026/)
  const wayBack = page.querySelector('textarea[name=wayBack]')!.text
  assert.match(wayBack, /tell the school’s lead/, 'the way back comes from the service and can be edited')

  const refused = await worker().send(`/cases/${caseId}/close`, { ...closing, wayBack })
  assert.equal(refused.status, 422)
  assert.equal(refused.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#whyActionsStay')
  assert.match(refused.body, /Amira stays in her lessons now\./)
  assert.equal((await theCase()).status, 'open')
})

test('closing says how it ended and how to come back, and tells those around the child', async () => {
  const announced: string[] = []
  caseClosed.isFollowedBy(async (_write, { outcome }) => void announced.push(outcome))
  const sent = await worker().send(`/cases/${caseId}/close`, {
    ...closing,
    wayBack: 'Tell Ms Lead.',
    whyActionsStay: 'The seat is for the whole year.',
  })
  assert.equal(sent.status, 303)
  const { closed_at, ...after } = await theCase()
  assert.deepEqual(after, {
    status: 'closed',
    paused_until: null,
    paused_reason: null,
    outcome: 'aim met',
    outcome_note: 'Amira stays in her lessons now.',
    way_back: 'Tell Ms Lead.',
    why_actions_stay: 'The seat is for the whole year.',
  })
  assert.ok(closed_at)
  assert.deepEqual(await told('case closed'), [people.lead.id])
  assert.deepEqual(await toldByRequest('case closed'), [people.teacher.id])
  assert.deepEqual(announced, ['aim met'])
  const [action] = await service.sql('select status from action where case_id = $1', [caseId])
  assert.equal(action?.status, 'open')
})

test('a closed case is not changed again: more help is a new request', async () => {
  for (const form of ['aim', 'watch', 'review', 'pause', 'close', 'people/add', 'lead']) {
    const { status, body } = await service.as('supervisor').visit(`/cases/${caseId}/${form}`)
    assert.equal(status, 422, form)
    assert.match(body, /send a new request/, form)
  }
  const again = await aCase(service)
  assert.notEqual(again.caseId, caseId)
})

test('others do not find these forms', async () => {
  for (const form of ['watch', 'review', 'review-date', 'pause', 'resume', 'close', 'people', 'people/add', 'lead']) {
    for (const name of ['otherPractitioner', 'otherLead', 'practitionerElsewhere'] as const) {
      assert.equal((await service.as(name).visit(`/cases/${caseId}/${form}`)).status, 404, `${name} ${form}`)
    }
  }
})
