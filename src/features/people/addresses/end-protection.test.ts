import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
const child = `/children/${world.amira}`
const end = `${child}/protected-address/end`

const hide = (childId: string, readers: readonly string[]) =>
  service.sql(
    `with kept as (update child set has_protected_address = true where id = $1)
     insert into protected_address (area_id, id, child_id, lines, postcode, reason, readers, set_by, set_at)
     values (1, gen_random_uuid(), $1, '1 Hidden Way', 'E8 1AB', 'order', $2, $3, now())`,
    [childId, readers, people.lead.id],
  )
const send = (name: 'lead' | 'supervisor', button: string, why = 'He is in prison and she has moved') =>
  service.as(name).send(end, { _button: button, why })

before(async () => {
  await service.ready
  await aCase(service)
})

test('P05: one reader alone cannot open an address again', async () => {
  await hide(world.amira, [people.lead.id])
  assert.match((await send('lead', 'ask')).body, /You are its only reader/)
  await service.sql('update protected_address set readers = readers || $1::uuid', [people.supervisor.id])
  assert.equal((await send('lead', 'ask')).status, 303)
  assert.match((await send('lead', 'agree')).body, /another reader must agree/)
  assert.equal((await service.as('practitioner').visit(end)).status, 404)
  const told = await service.sql(`select to_id from notice where kind = 'end of protection asked'`)
  assert.deepEqual(told, [{ to_id: people.supervisor.id }])
})

test('P05: nobody’s address is given away by another’s', async () => {
  await hide(world.tom, [people.lead.id])
  assert.match((await send('supervisor', 'agree')).body, /has other readers/)
  assert.equal((await service.sql('select 1 from home_address')).length, 0)
})

test('P05: the second reader agrees, and the address stands where every address does', async () => {
  await service.sql('update protected_address set readers = $1 where child_id = $2', [
    [people.lead.id, people.supervisor.id],
    world.tom,
  ])
  assert.equal((await send('supervisor', 'agree')).status, 303)
  assert.match((await service.as('practitioner').visit(child)).body, /1 Hidden Way/)
  assert.deepEqual(await service.sql('select 1 from protected_address'), [])
  const homes = await service.sql('select child_id from home_address')
  assert.deepEqual(new Set(homes.map(({ child_id }) => child_id)), new Set([world.amira, world.tom]))
  const [line] = await service.sql(`select child_ids, subject from audit.entry where what = 'protection ended'`)
  assert.equal(line?.child_ids.length, 2)
  assert.equal(line?.subject.askedBy, people.lead.id)
})

test('either of them may keep it protected after all', async () => {
  await hide(world.amira, [people.lead.id, people.supervisor.id])
  await service.sql('delete from home_address')
  await send('lead', 'ask')
  assert.equal((await send('supervisor', 'keep')).status, 303)
  const [row] = await service.sql('select lift_asked_by from protected_address')
  assert.equal(row?.lift_asked_by, null)
})
