import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { isBasisOf } from './consent.ts'
import { recordConsent } from './record-consent.ts'

const service = aService()
const amira = { childId: world.amira, schoolId: world.hillRoad, knownTo: [world.keyWork] }

test('HACK-16: a consent says who agreed to what, on what footing and when', async () => {
  await service.as('lead').change(async (write) => {
    write.audit('consent recorded', { children: [world.amira] })
    await recordConsent(write, amira, {
      purpose: 'support',
      answer: 'given',
      givenBy: 'parent or carer',
      givenByName: 'Samira Khan',
      basis: 'parental responsibility',
      scope: 'Weekly talks in school',
      onDay: '2026-02-27',
    })
  })

  const [row] = await service.sql(
    'select purpose, answer, given_by, given_by_name, basis, scope, on_day::text from consent',
  )
  assert.deepEqual(row, {
    purpose: 'support',
    answer: 'given',
    given_by: 'parent or carer',
    given_by_name: 'Samira Khan',
    basis: 'parental responsibility',
    scope: 'Weekly talks in school',
    on_day: '2026-02-27',
  })
})

test('HACK-16: parental responsibility is an adult’s footing, understanding and age are the young person’s own', () => {
  assert.ok(isBasisOf('parental responsibility', 'parent or carer'))
  assert.ok(isBasisOf('understands', 'young person'))
  assert.ok(isBasisOf('aged 16 or over', 'young person'))
  assert.ok(!isBasisOf('understands', 'parent or carer'))
  assert.ok(!isBasisOf('parental responsibility', 'young person'))
})
