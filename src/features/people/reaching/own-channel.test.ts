import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { aChild } from '../testing/a-child.ts'

const service = aService()
const path = `/children/${world.amira}/own-number`
const own = {
  channel: 'text',
  address: '07700 900123',
  understands: 'She told me in her own words who could see it.',
  parentsKnow: 'no',
  whyNotTold: 'She is afraid of her uncle.',
  othersRead: 'no',
  language: 'en',
}
const worker = () => service.as('practitioner')
const rows = () =>
  service.sql(`select address, verified_address, ended_at is not null as ended from own_channel order by written_at`)

before(async () => {
  await service.ready
  await aCase(service)
  await service.runJobs()
})

test('where a young person is written to says why they may be, and why their family does not know', async () => {
  assert.equal((await worker().send(`${path}/new`, { ...own, whyNotTold: '' })).status, 422)
  assert.equal((await worker().send(`${path}/new`, { ...own, address: '01632 960001' })).status, 422)
  assert.equal((await worker().send(`${path}/new`, { ...own, understands: '' })).status, 422)
  assert.equal((await rows()).length, 0)
  assert.equal((await worker().send(`${path}/new`, own)).status, 303)
  const { text } = (await worker().visit(path)).page
  assert.match(text, /They do not know: She is afraid of her uncle/)
  assert.match(text, /nothing is sent until it is/)
  assert.doesNotMatch(text, /900123/, 'never the whole number')
})

test('P19: it counts once they have read a code from it, which says nothing of them', async () => {
  await worker().send(path, { _button: 'send' })
  service.mails.length = 0
  await service.runJobs()
  const [sent, ...more] = service.mails
  assert.deepEqual([sent!.by, sent!.to, more.length], ['text', '+447700900123', 0])
  assert.doesNotMatch(sent!.text, /Amira|Khan|Priya|Hill Road/)
  const code = /\d{6}/.exec(sent!.text)![0]
  assert.equal(
    (await worker().send(path, { _button: 'check', code: code === '111111' ? '222222' : '111111' })).status,
    422,
  )
  assert.equal((await rows())[0]!.verified_address, null)
  assert.equal((await worker().send(path, { _button: 'check', code })).status, 303)
  assert.equal((await rows())[0]!.verified_address, own.address)
})

test('another number is another row, not checked, and the one before is written to no more', async () => {
  await worker().send(`${path}/new`, { ...own, address: '07700 900456', parentsKnow: 'yes', whyNotTold: '' })
  assert.deepEqual(
    (await rows()).map(({ address, verified_address, ended }) => [address, verified_address, ended]),
    [
      ['07700 900123', '07700 900123', true],
      ['07700 900456', null, false],
    ],
  )
})

test('nobody sees it who does not help the child or lead the school', async () => {
  for (const somebody of ['teacher', 'otherPractitioner', 'commissioner'] as const)
    assert.notEqual((await service.as(somebody).visit(path)).status, 200, somebody)
})

test('once it has ended a code is sent nowhere', async () => {
  await worker().send(path, { _button: 'send' })
  await worker().send(path, { _button: 'end' })
  service.mails.length = 0
  await service.runJobs()
  assert.equal(service.mails.length, 0)
  assert.match((await worker().visit(path)).page.text, /No number or address of their own/)
})

test('P07: what is an adult’s of the family is not the young person’s own, whenever it is written down and however', async () => {
  const [father] = await service.sql<{ id: string }>(
    `with a as (
       insert into adult (area_id, id, full_name, phone, email, school_ids, known_to)
       select 1, gen_random_uuid(), 'Omar Khan', '+44 7700 900789 (after six)', 'Omar@example.test', array[school_id], known_to from child where id = $1 returning *)
     insert into relationship (area_id, id, child_id, adult_id, kind, school_id, known_to, ended_on, may_be_told, may_see, court_orders)
     select 1, gen_random_uuid(), $1, a.id, 'father', c.school_id, c.known_to, '2026-01-05', false, false, 'No contact' from a, child c where c.id = $1 returning adult_id as id`,
    [world.amira],
  )
  for (const his of [{ address: '07700900789' }, { channel: 'email', address: ' omar@example.TEST' }]) {
    const refused = await worker().send(`${path}/new`, { ...own, ...his })
    assert.equal(refused.status, 422)
    assert.match(refused.page.text, /written down for an adult around this child/)
  }
  assert.equal((await worker().send(`${path}/new`, { ...own, address: '07700 900321' })).status, 303)
  await worker().send(path, { _button: 'send' })
  await service.sql(`update adult set phone = '07700-900-321' where id = $1`, [father!.id])
  service.mails.length = 0
  await service.runJobs()
  assert.equal(service.mails.length, 0, 'nor is anything sent that was asked for before')
  assert.match((await worker().visit(path)).page.text, /written down for an adult around this child/)
  assert.equal((await worker().send(path, { _button: 'send' })).status, 422)
})

test('P07: a phone that a sister has too is noticed when it is written down, and said without a name', async () => {
  const sister = await service
    .as('lead')
    .change((write) => aChild(write, { givenName: 'Zahra', familyName: 'Sistername' }))
  const number = '07700 900 555'
  const written = (fields: object) => service.as('lead').send(`${path}/new`, { ...own, ...fields })
  await service.sql(
    `insert into own_channel (area_id, id, child_id, channel, address, understands, parents_know, language, written_by, written_at, school_id, known_to)
     select 1, gen_random_uuid(), id, 'text', '+44 7700 900555', 'x', true, 'en', $2, now(), school_id, known_to from child where id = $1`,
    [sister, people.lead.id],
  )
  assert.equal((await service.as('practitioner').send(`${path}/new`, { ...own, address: number })).status, 303)
  const unseen = (await worker().visit(path)).page.text
  assert.doesNotMatch(unseen, /another record/, 'who may not see her sister’s record learns nothing of it')

  const refused = await written({ address: number })
  assert.equal(refused.status, 422)
  assert.match(
    refused.page.text,
    /written down in another record that you may see. Ask the young person who else reads it/,
  )
  assert.doesNotMatch(refused.body, /Zahra|Sistername/)
  assert.match((await service.as('lead').visit(path)).page.text, /now written down in another record that you may see/)

  assert.match((await written({ address: number, othersRead: 'yes' })).page.text, /Say what makes it safe/)
  const safe = { othersRead: 'yes', safeNote: 'Her sister knows, and does not mind.' }
  assert.equal((await written({ address: number, ...safe })).status, 303)
  const { text } = (await service.as('lead').visit(path)).page
  assert.match(text, /Others read it too/)
  assert.doesNotMatch(text, /another record/)
})

test('P07: nor is it missed when it is a number of an adult around a brother or sister', async () => {
  const brother = await service.as('lead').change((write) => aChild(write, { givenName: 'Yusuf', familyName: 'Half' }))
  await service.sql(
    `with both_ as (insert into adult (area_id, id, full_name, school_ids, known_to)
         select 1, gen_random_uuid(), 'Sara Khan', array[school_id], known_to from child where id = $1 returning id, school_ids[1] as school, known_to),
       his as (insert into adult (area_id, id, full_name, phone, school_ids, known_to)
         select 1, gen_random_uuid(), 'Karl Half', '07700900666', array[school_id], known_to from child where id = $1 returning id)
     insert into relationship (area_id, id, child_id, adult_id, kind, school_id, known_to, may_be_told, may_see)
     select 1, gen_random_uuid(), c, a, 'father', school, known_to, true, true from both_, (
       select $1::uuid as c, id as a from his union all select $1, id from both_ union all select $2, id from both_) pairs`,
    [brother, world.amira],
  )
  const reply = await service.as('lead').send(`${path}/new`, { ...own, address: '+447700 900666' })
  assert.equal(reply.status, 422)
  assert.match(reply.page.text, /another record that you may see/)
})
