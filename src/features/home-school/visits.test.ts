import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  const made = await aCaseElsewhere(service)
  caseId = made.caseId
  await service.sql(
    `insert into organisation (area_id, id, kind, name, nation) values (2, $1, 'team', 'Other', 'Scotland')`,
    [anotherTeam],
  )
  await service.sql(
    `insert into team (area_id, id, service, definition) select 2, $1, service, definition from team where id = $2`,
    [anotherTeam, world.childrensServices],
  )
  await service.sql(
    `insert into home_address (area_id, id, child_id, lines, town, postcode, school_id, known_to)
     values (2, gen_random_uuid(), $1, '4 Harbour Row', 'Lochside', 'IV1 1AA', $2, $3)`,
    [world.callum, world.lochside, [world.childrensServices]],
  )
})

const worker = () => service.as('practitionerElsewhere')
const catriona = people.colleagueElsewhere.id
const visit = {
  place: 'home',
  whatFor: 'Meet his mother',
  day: '2026-03-02',
  out: '2pm',
  back: '4pm',
  reach: '07700 900123',
  toldId: catriona,
}
const path = () => `/cases/${caseId}/visits/new`
const told = (name: 'colleagueElsewhere' | 'supervisorElsewhere' | 'managerElsewhere' | 'practitionerElsewhere') =>
  service.sql<{ kind: string }>(`select kind from notice where to_id = $1 and visit_id is not null order by at, kind`, [
    people[name].id,
  ])
const kindsFor = async (name: Parameters<typeof told>[0]) => (await told(name)).map(({ kind }) => kind)
let visitPath: string
const anotherTeam = '00000000-0000-7000-8002-0000000000fa'

test('CSW-45: a visit to a home says when they are back and who waits, who hears of it at once', async () => {
  const reply = await worker().send(path(), visit)
  assert.equal(reply.status, 303)
  visitPath = reply.location!
  const [row] = await service.sql(
    'select place, where_text, out_at, back_by, visit.told_id from visit_plan join lone_visit visit using (area_id, id)',
  )
  assert.deepEqual(row, {
    place: 'home',
    where_text: null,
    out_at: new Date('2026-03-02T14:00Z'),
    back_by: new Date('2026-03-02T16:00Z'),
    told_id: catriona,
  })
  assert.deepEqual(await kindsFor('colleagueElsewhere'), ['waits to hear from a visit'])
  const page = (await service.as('colleagueElsewhere').visit(visitPath)).page.text
  assert.match(page, /07700 900123/)
  assert.match(page, /4 Harbour Row, Lochside, IV1 1AA/)
  assert.equal((await service.as('supervisorElsewhere').visit(visitPath)).status, 200)
  for (const name of ['leadElsewhere', 'teacherElsewhere', 'practitioner'] as const)
    assert.equal((await service.as(name).visit(visitPath)).status, 404, name)
})

test('CSW-45: a quarter of an hour after the time they gave, whoever waits and the supervisors are told, and mailed', async () => {
  service.clock.advance({ hours: 7, minutes: 14 })
  await service.runJobs()
  assert.deepEqual(await kindsFor('supervisorElsewhere'), [])
  service.clock.advance({ minutes: 1 })
  await service.runJobs()
  assert.deepEqual(await kindsFor('supervisorElsewhere'), ['visit not back'])
  assert.deepEqual(await kindsFor('managerElsewhere'), ['visit not back'])
  assert.deepEqual(await kindsFor('colleagueElsewhere'), ['waits to hear from a visit', 'visit not back'])
  assert.deepEqual(await kindsFor('practitionerElsewhere'), ['say that you are back'])
  const urgent = await service.sql(`select 1 from mail where kind = 'read this now' and state = 'sent'`)
  assert.equal(urgent.length, 4)
  assert.match((await service.as('supervisorElsewhere').visit('/today')).page.text, /Pippa Worker is not back/)
  assert.match((await service.as('supervisorElsewhere').visit(visitPath)).page.text, /Ring them now/)
})

test('CSW-45: neither notice nor mail says where they are, or whom they visit', async () => {
  for (const { subject, text, html } of service.mails as { subject: string; text: string; html?: string }[])
    assert.doesNotMatch(`${subject} ${text} ${html ?? ''}`, /Harbour|IV1|Callum|Mac Donald|07700/)
  for (const name of ['supervisorElsewhere', 'colleagueElsewhere'] as const)
    assert.doesNotMatch((await service.as(name).visit('/notices')).page.text, /Harbour|IV1|07700/)
  assert.doesNotMatch((await service.as('supervisorElsewhere').visit('/visits')).page.text, /Harbour|IV1/)
})

test('CSW-45: it is said again every half hour until they are back, and then no more', async () => {
  const [{ alerts } = { alerts: 0 }] = await service.sql('select alerts from lone_visit')
  assert.equal(alerts, 1)
  service.clock.advance({ minutes: 30 })
  await service.runJobs()
  assert.deepEqual(await kindsFor('supervisorElsewhere'), ['visit not back', 'visit not back'])
  assert.equal((await worker().send(visitPath, { note: 'The bus was late', _button: 'back' })).status, 303)
  service.clock.advance({ hours: 2 })
  await service.runJobs()
  assert.deepEqual(await kindsFor('supervisorElsewhere'), ['visit not back', 'visit not back'])
  assert.ok((await kindsFor('colleagueElsewhere')).includes('back from a visit'))
  assert.doesNotMatch((await service.as('supervisorElsewhere').visit('/today')).page.text, /is not back/)
  assert.equal((await worker().send(visitPath, { _button: 'back' })).status, 422)
})

test('CSW-45: it is said also when whoever went can no longer be let in', async () => {
  service.clock.advance({ hours: 14 })
  const reply = await worker().send(path(), { ...visit, day: '2026-03-03', out: '10am', back: '11am' })
  await service.sql(`update staff_member set active = false where id = $1`, [people.practitionerElsewhere.id])
  service.clock.advance({ hours: 5 })
  await service.runJobs()
  await service.sql(`update staff_member set active = true where id = $1`, [people.practitionerElsewhere.id])
  const [row] = await service.sql('select alerts from lone_visit where id = $1', [reply.location!.split('/').at(-1)])
  assert.equal(row!.alerts, 1)
  assert.equal((await worker().send(reply.location!, { _button: 'call off' })).status, 303)
})

test('CSW-45: somewhere else says where; back comes after out; somebody else of the team waits', async () => {
  const tomorrow = { ...visit, day: '2026-03-04' }
  assert.equal((await worker().send(path(), { ...tomorrow, place: 'community', whereText: '' })).status, 422)
  assert.equal((await worker().send(path(), { ...tomorrow, back: '1pm' })).status, 422)
  assert.equal((await worker().send(path(), { ...tomorrow, toldId: people.practitionerElsewhere.id })).status, 422)
  assert.equal((await worker().send(path(), { ...tomorrow, toldId: people.leadElsewhere.id })).status, 422)
  assert.equal((await worker().send(path(), { ...tomorrow, day: '2026-03-01' })).status, 422)
  assert.notEqual(
    (await service.as('colleagueElsewhere').send(path(), { ...tomorrow, toldId: people.supervisorElsewhere.id }))
      .status,
    303,
  )
  const library = { ...tomorrow, place: 'community', whereText: 'Lochside library' }
  assert.equal((await worker().send(path(), library)).status, 303)
})

test('P05: a protected address is in no plan of a visit, and nobody goes or waits who may not read it', async () => {
  await service.sql(`delete from home_address where child_id = $1`, [world.callum])
  await service.sql(
    `insert into protected_address (area_id, id, child_id, lines, town, postcode, reason, readers, set_by, set_at)
     values (2, gen_random_uuid(), $1, '9 Hidden Wynd', 'Faraway', 'ZE1 9ZZ', 'order', $2, $3, '2026-03-03T09:00Z')`,
    [world.callum, [people.supervisorElsewhere.id], people.supervisorElsewhere.id],
  )
  await service.sql(`update child set has_protected_address = true where id = $1`, [world.callum])
  const tomorrow = { ...visit, day: '2026-03-04' }
  // Who goes may not read it.
  const blind = await worker().send(path(), { ...tomorrow, toldId: people.supervisorElsewhere.id })
  assert.match(blind.page.text, /You cannot visit there/)
  // Who goes may, and who waits may not.
  await service.sql(`update protected_address set readers = readers || $1::uuid`, [people.practitionerElsewhere.id])
  const alone = await worker().send(path(), tomorrow)
  assert.match(alone.page.text, /nobody else could find you/)
  // It is not typed into another field either.
  const typed = { ...tomorrow, place: 'community', whereText: '9 hidden-wynd', toldId: people.supervisorElsewhere.id }
  assert.match((await worker().send(path(), typed)).page.text, /Do not write it here/)

  const home = { ...tomorrow, toldId: people.supervisorElsewhere.id }
  for (const field of ['whatFor', 'safety'])
    assert.match(
      (await worker().send(path(), { ...home, [field]: 'Ring at 9 Hidden Wynd' })).page.text,
      /Do not write it/,
    )

  const reply = await worker().send(path(), home)
  assert.equal(reply.status, 303)
  for (const name of ['practitionerElsewhere', 'supervisorElsewhere', 'managerElsewhere'] as const) {
    const { page, status } = await service.as(name).visit(reply.location!)
    assert.equal(status, 200)
    assert.doesNotMatch(page.text, /Hidden|Faraway|ZE1/)
    const link = page.querySelector(`a[href="/children/${world.callum}/protected-address"]`)
    assert.equal(link !== null, name !== 'managerElsewhere', name)
  }
})

test('CSW-45: a contact says whether it was at school, in the community or at home', async () => {
  const places = (await worker().visit(`/cases/${caseId}/contacts/new`)).page.querySelectorAll('[name="place"] option')
  const values = places.map((place) => place.attributes.value)
  for (const place of ['school', 'community', 'home']) assert.ok(values.includes(place), place)
})

test('CSW-45: whoever left the team reads no visit of it any more, nor does whoever waited', async () => {
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>('select id from visit_plan where told_id = $1', [
    catriona,
  ])
  const both = ['practitionerElsewhere', 'colleagueElsewhere'] as const
  for (const name of both) assert.equal((await service.as(name).visit(`/visits/${id}`)).status, 200, name)
  const ids = both.map((name) => people[name].id)
  await service.sql(`update membership set organisation_id = $1 where staff_id = any ($2)`, [anotherTeam, ids])
  await service.sql('delete from auth.rights where staff_id = any ($1)', [ids])
  for (const name of both) assert.equal((await service.as(name).visit(`/visits/${id}`)).status, 404, name)
  assert.equal((await service.as('supervisorElsewhere').visit(`/visits/${id}`)).status, 200)
})
