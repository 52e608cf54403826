import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openSignIn } from '#features/access/signing-in/sign-in.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { asSomebody } from '#platform/context.ts'
import { aService, people, world } from '#test/service.ts'
import { restrictedOnToday, sealChild } from './testing/a-sealed-child.ts'

const service = aService()
const child = `/children/${world.amira}`
const reason = 'She is at the door and says she took tablets'

before(async () => {
  await service.ready
  await aCase(service)
  await service.sql(
    `insert into protected_address (area_id, id, child_id, lines, reason, readers, set_by, set_at)
     values (1, gen_random_uuid(), $1, '1 Hidden Way', 'order', $2, $3, now())`,
    [world.amira, [people.supervisor.id], people.supervisor.id],
  )
  await service.sql(`update child set has_protected_address = true where id = $1`, [world.amira])
  await sealChild(service)
})

test('P06: a reason of fewer than 20 characters opens nothing', async () => {
  const { status, page } = await service.as('practitioner').send(`${child}/open`, { reason: `${'x'.repeat(19)}   ` })
  assert.equal(status, 422)
  assert.match(page.querySelector('.nhsuk-error-summary')!.text, /at least 20 characters/)
  assert.deepEqual(await service.sql('select * from emergency_opening'), [])
})

test('P06: who never knew the child, or may not, cannot open the record', async () => {
  for (const name of ['teacher', 'otherPractitioner', 'otherLead', 'administrator', 'practitionerElsewhere'] as const)
    assert.equal((await service.as(name).visit(`${child}/open`)).status, 404, name)
})

test('P06, P15: it opens for 60 minutes of this sign-in, and readers and safeguarding leads are told at once', async () => {
  await service.sql(`update membership set duty = 'designated safeguarding lead' where staff_id = $1`, [
    people.colleagueTeacher.id,
  ])
  const sent = await service.as('practitioner').send(`${child}/open`, { reason })
  assert.equal(sent.status, 303)
  assert.equal((await service.as('practitioner').visit(child)).status, 200)

  const told = await service.sql(`select to_id, child_id from notice where kind = 'restricted record opened'`)
  assert.deepEqual(
    new Set(told.map(({ to_id }) => to_id)),
    new Set([people.lead.id, people.supervisor.id, people.colleagueTeacher.id]),
  )
  assert.ok(
    told.every(({ child_id }) => child_id === null),
    'the notice does not say whose record',
  )

  const mailed = await service.sql(`select to_staff_id from mail where kind = 'read this now'`)
  assert.deepEqual(new Set(mailed.map(({ to_staff_id }) => to_staff_id)), new Set(told.map(({ to_id }) => to_id)))
})

test('P06: a safeguarding lead who opens it themselves is sent no mail about it, and the others are', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, duty, starts_on)
     values (1, gen_random_uuid(), $1, $2, 'teacher', 'deputy safeguarding lead', '2026-01-01')`,
    [people.colleague.id, world.hillRoad],
  )
  await service.sql('delete from auth.rights')
  await service.sql('delete from mail')
  assert.equal((await service.as('colleague').send(`${child}/open`, { reason })).status, 303)
  const mailed = await service.sql(`select to_staff_id from mail where kind = 'read this now'`)
  assert.deepEqual(
    new Set(mailed.map(({ to_staff_id }) => to_staff_id)),
    new Set([people.lead.id, people.supervisor.id, people.colleagueTeacher.id]),
  )
  await service.sql('delete from emergency_opening where staff_id = $1', [people.colleague.id])
})

test('P15: without a proof of the last five minutes nothing of it opens', async () => {
  const stale = await openSignIn(
    service.world,
    { areaId: 1, staffId: people.colleague.id },
    { kind: 'command line', awaitsCode: false },
  )
  await service.sql(`update auth.sign_in set proved_at = '2026-03-02T08:54Z' where staff_id = $1`, [
    people.colleague.id,
  ])
  const cookie = `linkwork=1.${stale.token.toString('base64url')}`
  const asked = await service.ask('GET', `${child}/open`, { cookie, accept: 'text/html' })
  assert.equal(asked.status, 303)
  assert.match(asked.location!, /^\/sign-in\/again/)
})

test('P06: another sign-in of the same person stays closed', async () => {
  const person = people.practitioner
  const other = await openSignIn(
    service.world,
    { areaId: 1, staffId: person.id },
    { kind: 'command line', awaitsCode: false },
  )
  const rows = await asSomebody(service.world, other, ({ read }) =>
    read.db.selectFrom('child').select('id').where('areaId', '=', 1).where('id', '=', world.amira).execute(),
  )
  assert.deepEqual(rows, [])
})

test('P06: a protected address stays closed, and who is named for the record is not shown', async () => {
  assert.equal((await service.as('practitioner').visit(`${child}/protected-address`)).status, 404)
  assert.doesNotMatch((await service.as('practitioner').visit(child)).body, /Hidden Way/)
  assert.equal((await service.as('practitioner').visit(`${child}/sealed`)).status, 404)
})

test('P28: every look in an emergency names it in the log, and other looks do not', async () => {
  await service.as('lead').visit(child)
  const [opening] = await service.sql('select id from emergency_opening')
  const looks = await service.sql(
    `select person_id, subject ->> 'openingId' as opening from audit.entry where what = 'saw child' and child_ids = array[$1]::uuid[]
     and person_id in ($2, $3) order by at, seq`,
    [world.amira, people.practitioner.id, people.lead.id],
  )
  const of = (id: string) => looks.filter(({ person_id }) => person_id === id).map(({ opening }) => opening)
  assert.ok(of(people.practitioner.id).length > 0)
  assert.ok(of(people.practitioner.id).every((id) => id === opening!.id))
  assert.deepEqual(new Set(of(people.lead.id)), new Set([null]))
  assert.deepEqual(await service.sql('select * from audit.verify(1)'), [])
})

test('P06: it stays on the list until a reader has signed it, and nobody signs their own', async () => {
  const [opening] = await service.sql('select id from emergency_opening')
  const review = `/seals/reviews/${opening!.id}`
  const listed = async () =>
    (await service.as('lead').visit('/seals/reviews')).page.querySelectorAll('main li a').length
  assert.equal(await listed(), 1)
  assert.equal(await restrictedOnToday(service, 'lead'), 'One restricted record waits for you.')
  assert.equal(await restrictedOnToday(service, 'otherLead'), undefined)
  assert.equal((await service.as('otherLead').visit(review)).status, 404)
  assert.match((await service.as('lead').visit(review)).body, /took tablets/)

  await assert.rejects(
    service.sql(
      `update emergency_opening set decided_by = staff_id, decided_at = now(), decision = 'right', note = 'x'`,
    ),
    /nobody_decides_on_their_own/,
  )
  const openedBy = (id: string) => service.sql('update emergency_opening set staff_id = $1', [id])
  await openedBy(people.lead.id)
  const own = await service.as('lead').send(review, { decision: 'right', note: 'It was me.' })
  assert.match(own.page.querySelector('.nhsuk-error-summary')!.text, /another reader signs it/)
  await openedBy(people.practitioner.id)
  const signed = await service
    .as('lead')
    .send(review, { decision: 'right', note: 'Talked to Priya. Ambulance was called.' })
  assert.equal(signed.status, 303)
  assert.equal(await listed(), 0)
  assert.equal(await restrictedOnToday(service, 'lead'), undefined)
})

test('P06: after 60 minutes it is closed again', async () => {
  service.clock.advance({ minutes: 59 })
  assert.equal((await service.as('practitioner').visit(child)).status, 200)
  service.clock.advance({ minutes: 1 })
  assert.equal((await service.as('practitioner').visit(child)).status, 403)
})
