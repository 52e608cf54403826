import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aDraftPlan, anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { aService, world } from '#test/service.ts'

const service = aService()
let planId: string

before(async () => {
  await service.ready
  ;({ planId } = await anAgreedPlan(service))
})

describe('CSW-10: parents and child understand what is offered', () => {
  test('CSW-10: each has a copy of the plan in plain words, from the same data', async () => {
    const forChild = await service.as('leadElsewhere').visit(`/plans/${planId}/copy?for=child`)
    const text = forChild.page.querySelector('main')!.text
    assert.match(text, /My plan[\s\S]*You said: “I want somebody to play with\.”[\s\S]*“I like Pippa\.”/)
    assert.match(text, /reads easily from the age of about \d+/)
    assert.doesNotMatch(text, /We are glad that somebody helps/)
    assert.equal(forChild.page.querySelector('title')!.text.includes('Callum'), false)
    const forParents = await service.as('leadElsewhere').visit(`/plans/${planId}/copy`)
    assert.match(forParents.page.querySelector('main')!.text, /This is the plan to help Callum at school\./)
  })

  test('CSW-10: the copy is a PDF too', async () => {
    const reply = await service.as('leadElsewhere').visit(`/plans/${planId}/copy/pdf?for=child`)
    assert.equal(reply.status, 200)
    assert.equal(reply.headers['content-type'], 'application/pdf')
    assert.match(reply.body, /^%PDF/)
  })

  test('CSW-10: when it was explained, by whom and to whom, and that the leaflet was given, is written down', async () => {
    const sender = service.as('leadElsewhere')
    const at = `/plans/${planId}/explained`
    const fields = {
      toWhom: 'parent or carer',
      toName: '',
      day: '2026-03-02',
      byName: 'Lorna Lead',
      understood: 'Pippa sees him',
    }
    assert.match((await sender.send(at, fields)).body, /Write the name of the parent/)
    const named = { ...fields, toName: 'Mairi Mac Donald', leaflet: 'yes' }
    assert.match((await sender.send(at, { ...named, day: '2026-03-03' })).body, /not in the future/)
    assert.equal((await sender.send(at, named)).status, 303)
    const { page } = await sender.visit(at)
    assert.match(
      page.querySelector('table')!.text,
      /Mairi Mac Donald[\s\S]*Lorna Lead[\s\S]*Version 1, the leaflet[\s\S]*Pippa sees him/,
    )
    const [row] = await service.sql('select number, leaflet, copy_given from plan_explained')
    assert.deepEqual(row, { number: 1, leaflet: true, copy_given: false })
  })

  test('there is no copy of a plan that is not agreed, and none for whoever does not see the plan', async () => {
    const draft = await aDraftPlan(service, { childId: world.tom })
    const reply = await service.as('lead').visit(`/plans/${draft.planId}/copy`)
    assert.equal(reply.status, 422)
    assert.match(reply.body, /not agreed yet/)
    for (const name of ['teacherElsewhere', 'educationManagerElsewhere', 'lead'] as const) {
      const status = (await service.as(name).visit(`/plans/${planId}/copy`)).status
      assert.equal(status, name === 'educationManagerElsewhere' ? 200 : 404, name)
    }
  })
})
