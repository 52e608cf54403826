import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService } from '#test/service.ts'
import { addAgency } from './add-agency.ts'

const service = aService()
const administrator = service.as('administrator')

test('an agency is added, and people can then be said to work there', async () => {
  const { status } = await administrator.send('/agencies', { name: 'Place2Talk' })
  assert.equal(status, 303)
  const { page } = await administrator.visit('/agencies')
  assert.match(page.querySelector('main ul')!.text, /Place2Talk.*Young Northshire/s)
  const found = await administrator.visit(`/staff/${service.as('partner').id}/memberships/new?name=place2`)
  assert.match(found.page.querySelector('main')!.text, /Place2Talk\s*\(Partner agency\)/)
})

test('one without a name is refused; many are shown a page at a time', async () => {
  const { page } = await administrator.send('/agencies', { name: ' ' })
  assert.match(page.querySelector('#name-error')!.text, /Enter the name of the agency/)
  await service.sql(`insert into organisation (area_id, id, kind, name, nation)
    select 1, gen_random_uuid(), 'agency', 'Another', 'England' from generate_series(1, 60)`)
  const first = await administrator.visit('/agencies')
  const next = await administrator.visit(first.page.querySelector('a[rel=next]')!.getAttribute('href')!)
  assert.equal(next.page.querySelectorAll('main ul:not(.nhsuk-pagination__list) li').length, 12)
})

test('only those who manage staff add one', async () => {
  await assert.rejects(
    service.as('supervisor').change((write) => addAgency(write, { name: 'X' })),
    NotFound,
  )
  assert.equal((await service.as('supervisor').visit('/agencies')).status, 404)
})
