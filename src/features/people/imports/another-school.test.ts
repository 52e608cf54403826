import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { aClassList, read } from './testing/a-class-list.ts'

const service = aService()

test('a list that has none of the school’s children asks whether it is another school’s, before anything is saved', async () => {
  const [{ n }] = (await service.sql(`select count(*)::int as n from child where school_id = $1 and roll = 'on roll'`, [
    world.hillRoad,
  ])) as [{ n: number }]
  assert.ok(n > 1)
  const stranger = { givenName: 'Kofi', familyName: 'Rowan', bornOn: '2013-02-03', yearGroup: '8', registration: '8A' }
  const { batchId } = await read(service, aClassList([stranger]))
  const { page } = await service.as('lead').visit(`/imports/${batchId}`)
  const main = page.querySelector('main')!.text
  assert.match(main, new RegExp(`Is this the list of this school\\?.*none of the ${n} children on your list`, 's'))
  assert.doesNotMatch(main, /This may be part of a list/)
})
