import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { readLog } from './audit.queries.ts'

const service = aService()

test('P28: who has looked at a child is shown, with when and what, latest first', async () => {
  await service.as('supervisor').change(async (write) => write.seen('case', { children: [world.amira] }))
  service.clock.advance({ minutes: 5 })
  await service.as('lead').change(async (write) => write.seen('child', { children: [world.amira, world.tom] }))
  service.clock.advance({ minutes: 5 })

  const { lines } = (await service.as('practitioner').json(`/children/${world.amira}/looked`)).data
  assert.deepEqual(
    lines.map(({ name, what }: { name: string; what: string }) => [name, what]),
    [
      ['Lena Lead', 'saw child'],
      ['Sana Supervisor', 'saw case'],
    ],
  )

  const { page, status } = await service.as('practitioner').visit(`/children/${world.amira}/looked`)
  assert.equal(status, 200)
  assert.match(page.querySelector('tbody tr')!.text, /Priya Practitioner/)
})

test('it is a 404 for whoever does not see the child', async () => {
  for (const name of ['otherPractitioner', 'otherLead', 'practitionerElsewhere', 'administrator', 'teacher'] as const) {
    assert.equal((await service.as(name).visit(`/children/${world.amira}/looked`)).status, 404, name)
  }
})

test('a data-protection officer reads the log of their area, and nobody else does', async () => {
  const { lines } = (await service.as('officer').json('/log')).data
  assert.ok(lines.length >= 2)
  assert.equal((await service.as('administrator').visit('/log')).status, 404)
  const { lines: none } = await service
    .as('administrator')
    .look((read) => readLog(read, new Date('2030-01-01'), undefined))
  assert.deepEqual(none, [], 'the database gives it to nobody else, whatever the page')
})
