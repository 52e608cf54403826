import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { tell } from './tell.ts'

const service = aService()

const tellTheLead = (by: 'teacher' | 'lead') =>
  service.as(by).change(async (write) => {
    await tell(write, 'request to screen', [people.lead.id, people.lead.id], { childId: world.amira })
    write.audit('told', {})
  })

test('somebody is told once, and sees it until they have read it', async () => {
  await tellTheLead('teacher')

  const { page } = await service.as('lead').visit('/notices')
  assert.equal(page.querySelectorAll('main li a').length, 1)
  assert.match(page.querySelector('main li')!.text, /waits for your school to look at it: Amira Khan/)

  const sent = await service.as('lead').send('/notices')
  assert.equal(sent.status, 303)
  const [row] = await service.sql('select read_at from notice where to_id = $1', [people.lead.id])
  assert.ok(row?.read_at)
})

test('nobody is told of what they did themselves', async () => {
  const before = await service.sql('select count(*) from notice')
  await tellTheLead('lead')
  assert.deepEqual(await service.sql('select count(*) from notice'), before)
})

test('others do not see it', async () => {
  const { page } = await service.as('teacher').visit('/notices')
  assert.equal(page.querySelectorAll('main li a').length, 0)
})

test('P28: looking at them is in the log, naming the child', async () => {
  const [entry] = await service.sql(
    `select child_ids from audit.entry where person_id = $1 and what = 'saw notices' order by seq limit 1`,
    [people.lead.id],
  )
  assert.deepEqual(entry?.child_ids, [world.amira])
})
