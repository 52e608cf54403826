import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOfCallum } from '#features/remit/testing/a-remit-case.ts'
import { aService, people, world } from '#test/service.ts'
import { allocateRequest } from '../allocating/allocate-request.ts'
import { raiseRequest } from '../raising/raise-request.ts'
import { agreeRequest } from './agree-request.ts'

const service = aService()
const refusals = () =>
  service.sql<{ person_id: string; child_ids: string[]; subject: { guard: string; requestId: string } }>(
    `select person_id, child_ids, subject from audit.entry where area_id = 2 and what = 'refused by the remit' order by seq`,
  )
const statusOf = async (requestId: string) =>
  (await service.sql('select status, version from help_request where id = $1', [requestId]))[0]!.status

/** Lorna asks, her education manager agrees, and the ISO decides next. */
async function aRequest(): Promise<string> {
  const { requestId } = await service.as('leadElsewhere').change((write) =>
    raiseRequest(write, {
      childId: world.callum,
      teamId: world.childrensServices,
      worry: 'Callum is alone at break.',
      hopedFor: 'He has a friend.',
      needs: [{ kind: 'anxiety' }],
      parentTold: 'yes',
      inSpiteOfWarnings: 'It has become worse.',
    }),
  )
  await service.as('educationManagerElsewhere').change((write) => agreeRequest(write, requestId))
  return requestId
}

let requestId: string
let workIds: readonly string[]

test('CSW-33: no request is accepted while the plan does not name the work, and the attempt is in the log', async () => {
  requestId = await aRequest()
  const iso = service.as('supervisorElsewhere')
  const { page } = await iso.visit(`/requests/${requestId}/decide`)
  assert.match(
    page.querySelector('main')!.text,
    /only on what the child’s plan names/,
    'the rule is said before it is met',
  )
  assert.match(
    page.querySelector('main')!.text,
    /A children’s services worker will work with Callum.* on: Anxiety\..*He has a friend/s,
    'what the plan could say is drafted from the request',
  )

  const sent = await iso.send(`/requests/${requestId}/decide`, { decision: 'accept', clearlyNamed: 'yes' })
  assert.equal(sent.status, 422)
  assert.match(sent.page.querySelector('.nhsuk-error-summary')!.text, /plan does not name this work yet.*Named Person/)
  assert.equal(await statusOf(requestId), 'awaiting decision')

  const [tried] = await refusals()
  assert.equal(tried!.person_id, people.supervisorElsewhere.id)
  assert.deepEqual(tried!.child_ids, [world.callum])
  assert.deepEqual(tried!.subject, { guard: 'planFirst', requestId })
  assert.deepEqual(await service.sql('select * from audit.verify(2)'), [])
})

test('CSW-33: nor by JSON, by allocating it, or for a work that another plan names', async () => {
  const iso = service.as('supervisorElsewhere')
  const { form } = await iso.json(`/requests/${requestId}/decide`)
  const byJson = await service.ask(
    'POST',
    `/requests/${requestId}/decide`,
    {
      cookie: await iso.cookie,
      accept: 'application/json',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    JSON.stringify({
      _csrf: form._csrf,
      _key: crypto.randomUUID(),
      _version: form._version,
      decision: 'accept',
      clearlyNamed: true,
      planWorkId: crypto.randomUUID(),
    }),
  )
  assert.equal(byJson.status, 422)
  assert.equal(await statusOf(requestId), 'awaiting decision')
  const allocated = await iso.send(`/requests/${requestId}/allocate`, {
    leadId: people.practitionerElsewhere.id,
    clearlyNamed: 'yes',
    _button: 'allocate',
  })
  assert.equal(allocated.status, 422)
  assert.equal(await statusOf(requestId), 'awaiting decision')
})

test('CSW-33: with the plan agreed, the ISO ticks that it is clearly identified: the date and the name stay', async () => {
  ;({ workIds } = await planOfCallum(service))
  const iso = service.as('supervisorElsewhere')
  const before = (await refusals()).length
  const without = await iso.send(`/requests/${requestId}/decide`, { decision: 'accept', planWorkId: workIds[0]! })
  assert.equal(without.status, 422)
  assert.match(without.page.querySelector('.nhsuk-error-summary')!.text, /tick that it is clearly named/)
  assert.equal((await refusals()).length, before + 1)

  const sent = await iso.send(`/requests/${requestId}/decide`, {
    decision: 'accept',
    planWorkId: workIds[0]!,
    clearlyNamed: 'yes',
  })
  assert.equal(sent.status, 303)
  assert.equal(await statusOf(requestId), 'accepted')
  const [check] = await service.sql('select * from plan_check where request_id = $1', [requestId])
  assert.equal(check!.found, 'in the plan')
  assert.equal(check!.plan_work_id, workIds[0])
  assert.equal(check!.plan_version, 1)
  assert.equal(check!.checked_by, people.supervisorElsewhere.id)
  assert.match(check!.purpose, /Somebody for Callum to talk to/)
})

test('CSW-32: nobody is asked to help once the plan no longer names the work; a new tick, or a day and a reason, lets it', async () => {
  const iso = service.as('supervisorElsewhere')
  await service.sql(`update child_plan set agreed = null, state = 'draft', draft = '{}' where child_id = $1`, [
    world.callum,
  ])
  const asked = { leadId: people.practitionerElsewhere.id, _button: 'allocate' }
  const refused = await iso.send(`/requests/${requestId}/allocate`, asked)
  assert.equal(refused.status, 422)
  assert.match(refused.page.querySelector('.nhsuk-error-summary')!.text, /the plan no longer names this work/)
  await assert.rejects(
    iso.change((write) => allocateRequest(write, requestId, { leadId: people.practitionerElsewhere.id })),
    /the plan no longer names this work/,
  )
  const noReason = await iso.send(`/requests/${requestId}/allocate`, { ...asked, planDueOn: '2026-03-16' })
  assert.equal(noReason.status, 422)
  const tooLate = await iso.send(`/requests/${requestId}/allocate`, {
    ...asked,
    planDueOn: '2026-03-31',
    beforePlanWhy: 'He eats nothing at school.',
  })
  assert.match(tooLate.page.querySelector('.nhsuk-error-summary')!.text, /today to 28 days from now/)

  const sent = await iso.send(`/requests/${requestId}/allocate`, {
    ...asked,
    planDueOn: '2026-03-16',
    beforePlanWhy: 'He eats nothing at school.',
  })
  assert.equal(sent.status, 303)
  assert.equal(await statusOf(requestId), 'allocated')
})

test('CSW-32: work ahead of its plan is listed to the ISO until a plan names it, and is late after its day', async () => {
  const iso = service.as('supervisorElsewhere')
  const listed = async () => (await iso.visit('/remit')).page.querySelector('main')!.text
  assert.match(await listed(), /Callum Mac Donald.*16 March 2026.*He eats nothing at school.*Struan Supervisor/s)
  assert.doesNotMatch(await listed(), /Late/)
  service.clock.advance({ days: 15 })
  assert.match(await listed(), /16 March 2026\s+Late/)

  const [{ case_id: caseId }] = (await service.sql('select case_id from help_request where id = $1', [requestId])) as [
    { case_id: string },
  ]
  const early = await iso.send(`/cases/${caseId}/plan-check`, { clearlyNamed: 'yes' })
  assert.equal(early.status, 422)
  await service.sql(`update child_plan set agreed = 1, state = 'agreed', draft = null where child_id = $1`, [
    world.callum,
  ])
  const found = await iso.send(`/cases/${caseId}/plan-check`, { clearlyNamed: 'yes' })
  assert.equal(found.status, 303)
  assert.doesNotMatch(await listed(), /He eats nothing at school/)
  const worker = await service.as('practitionerElsewhere').send(`/cases/${caseId}/plan-check`, { clearlyNamed: 'yes' })
  assert.equal(worker.status, 404, 'the worker does not look at the plan for themselves')
})

test('CSW-33: a service without the guard accepts as before, and keeps nothing of a plan', async () => {
  const { requestId: theirs } = await service.as('lead').change((write) =>
    raiseRequest(write, {
      childId: world.tom,
      teamId: world.keyWork,
      worry: 'Tom is tired.',
      needs: [{ kind: 'low mood' }],
      parentTold: 'yes',
      inSpiteOfWarnings: 'It has become worse.',
    }),
  )
  const { page } = await service.as('supervisor').visit(`/requests/${theirs}/decide`)
  assert.doesNotMatch(page.querySelector('main')!.text, /child’s plan/)
  const sent = await service.as('supervisor').send(`/requests/${theirs}/decide`, { decision: 'accept' })
  assert.equal(sent.status, 303)
  assert.deepEqual(await service.sql('select * from plan_check where request_id = $1', [theirs]), [])
})
