import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, world } from '#test/service.ts'
import { addConsent } from './add-consent.ts'
import type { NewConsent } from './consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'

const service = aService()
const lead = service.as('lead')
const path = `/children/${world.amira}/consents`
const yes: NewConsent = {
  purpose: 'share with GP',
  answer: 'given',
  givenBy: 'parent or carer',
  givenByName: 'Samira Khan',
  basis: 'parental responsibility',
  scope: 'The first letter only',
  onDay: '2026-03-01',
}
const add = (about: Partial<NewConsent> = {}, childId: string = world.amira) =>
  lead.change((write) => addConsent(write, childId, { ...yes, ...about }))

test('HACK-16: consent is for each purpose: who, on what footing, for what, and when', async () => {
  const sent = await lead.send(path, {
    ...(yes as unknown as Record<string, string>),
    'onDay[day]': '1',
    'onDay[month]': '3',
    'onDay[year]': '2026',
  })
  assert.equal(sent.status, 303)
  const text = (await lead.visit(path)).page.querySelector('main table')!.text
  assert.match(text, /Sharing with the GP/)
  assert.match(text, /Samira Khan \(Has parental responsibility\)/)
  assert.match(text, /The first letter only/)
  assert.match(text, /1 Mar 2026/)
})

test('HACK-16: a withdrawal is a new row, and says at once what must stop', async () => {
  const { consentId } = await add({ purpose: 'research' })
  const withdrawPath = `${path}/${consentId}/withdraw`
  const { page } = await lead.visit(withdrawPath)
  assert.match(page.querySelector('main')!.text, /From now on this must stop: Research/)
  const sent = await lead.send(withdrawPath, { scope: 'Does not want it any more', onDay: '2026-03-02' })
  assert.equal(sent.status, 303)

  const rows = await service.sql(`select answer, replaces_id from consent where purpose = 'research' order by id`)
  assert.deepEqual(rows, [
    { answer: 'given', replaces_id: null },
    { answer: 'withdrawn', replaces_id: consentId },
  ])
  const text = (await lead.visit(path)).page.querySelector('main table')!.text
  assert.match(text, /Yes\. No longer stands/)
  await assert.rejects(
    lead.change((write) => withdrawConsent(write, world.amira, consentId, { onDay: '2026-03-02', scope: null })),
    /withdrawn already/,
  )
  const another = await add({ purpose: 'research' })
  await assert.rejects(
    lead.change((write) =>
      withdrawConsent(write, world.amira, another.consentId, { onDay: '2026-03-03', scope: null }),
    ),
    /today or in the past/,
  )
})

test('HACK-16: a young person’s own consent is judged by their age on that day', async () => {
  await assert.rejects(add({ givenBy: 'young person' }), /an adult’s/)
  await assert.rejects(add({ givenBy: 'young person', basis: 'aged 16 or over' }), /not 16 on that day/)
  await add({ givenBy: 'young person', basis: 'understands' })
})

test('what is wrong is said beside the field, and what was typed stays', async () => {
  const { status, page } = await lead.send(path, { purpose: 'support', scope: 'Weekly', onDay: '2026-13-01' })
  assert.equal(status, 422)
  assert.ok(page.querySelector('input[value=support]')?.hasAttribute('checked'))
  assert.equal(page.querySelector('textarea[name=scope]')?.text.trim(), 'Weekly')
  await assert.rejects(add({ onDay: '2026-03-03' }), /today or in the past/)
})

test('those who know the child or lead the school see it; teachers and others do not', async () => {
  await add()
  const shown = async (name: 'lead' | 'teacher') =>
    (await service.as(name).visit(path)).page.querySelectorAll('main table').length
  assert.equal(await shown('lead'), 1)
  assert.equal(await shown('teacher'), 0)
  for (const name of ['otherLead', 'otherPractitioner', 'leadElsewhere', 'commissioner'] as const) {
    assert.equal((await service.as(name).visit(path)).status, 404, name)
  }
  const { consentId } = await add({ purpose: 'support' })
  assert.equal((await service.as('otherLead').visit(`${path}/${consentId}/withdraw`)).status, 404)
  await assert.rejects(
    service.as('otherLead').change((write) => addConsent(write, world.amira, yes)),
    NotFound,
  )
})
