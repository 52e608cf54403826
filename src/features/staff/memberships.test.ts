import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Role } from '#platform/db/tables.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { addMembership, type Beginning } from './add-membership.ts'
import { endMembership } from './end-membership.ts'

const service = aService()
const administrator = service.as('administrator')

const asTeacherAt = (organisationId: string, more: Partial<Beginning> = {}): Beginning => ({
  organisationId,
  role: 'teacher',
  duty: null,
  yearGroup: null,
  startsOn: '2026-03-02',
  endsOn: null,
  ...more,
})
const add = (staffId: string, beginning: Beginning) =>
  administrator.change((write) => addMembership(write, staffId, beginning))
const membershipsOf = (staffId: string) =>
  service.sql(
    `select id, role, duty, starts_on::text, ends_on::text from membership where staff_id = $1 order by starts_on, role`,
    [staffId],
  )
const childrenSeenBy = async (name: 'partner' | 'otherTeacher' | 'networkMember') =>
  (
    await service
      .as(name)
      .look(({ db, actor }) =>
        db.selectFrom('child').select('givenName').where('areaId', '=', actor.areaId).orderBy('givenName').execute(),
      )
  ).map(({ givenName }) => givenName)

test('what somebody may see begins and ends with the days they work there', async () => {
  const { status, location } = await administrator.send(
    `/staff/${people.networkMember.id}/memberships/new?at=${world.hillRoad}`,
    {
      role: 'teacher',
      'startsOn[day]': '4',
      'startsOn[month]': '3',
      'startsOn[year]': '2026',
      'endsOn[day]': '5',
      'endsOn[month]': '3',
      'endsOn[year]': '2026',
    },
  )
  assert.deepEqual([status, location], [303, `/staff/${people.networkMember.id}`])

  const seen = [await childrenSeenBy('networkMember')]
  for (let day = 0; day < 4; day += 1) {
    service.clock.advance({ days: 1 })
    seen.push(await childrenSeenBy('networkMember'))
  }
  assert.deepEqual(seen, [[], [], ['Amira', 'Tom'], ['Amira', 'Tom'], []])
  service.clock.advance({ days: -4 })
})

test('somebody who works there now is seen there from their next request, without signing in again', async () => {
  assert.deepEqual(await childrenSeenBy('partner'), [])
  await add(people.partner.id, asTeacherAt(world.millLane))
  assert.deepEqual(await childrenSeenBy('partner'), ['Bea'])
})

test('a last day is set, and only ever brought forward', async () => {
  await add(people.otherTeacher.id, asTeacherAt(world.hillRoad))
  const [, second] = await membershipsOf(people.otherTeacher.id)
  const path = `/staff/${people.otherTeacher.id}/memberships/${second!.id}`
  const end = (lastDay: string) => administrator.send(path, { lastDay })

  assert.equal((await end('2026-03-20')).status, 303)
  const later = await end('2026-03-21')
  assert.equal(later.status, 422)
  assert.match(later.page.querySelector('#lastDay-error')!.text, /20 March 2026 already/)
  assert.match((await end('2026-03-01')).page.text, /first day or after it/)
  assert.match((await end('31/2/2026')).page.text, /Enter a last day that exists/)
  assert.equal((await end('2026-03-03')).status, 303)
  service.clock.advance({ days: 2 })
  assert.match((await end('2026-03-04')).page.text, /ended already/)
  assert.deepEqual(await childrenSeenBy('otherTeacher'), ['Bea'])
  service.clock.advance({ days: -2 })
})

test('roles and duties fit the kind of organisation', async () => {
  const says = async (staffId: string, beginning: Beginning, expected: RegExp) =>
    assert.rejects(add(staffId, beginning), (error) => error instanceof Refused && expected.test(error.message))
  const { id } = people.colleagueTeacher
  await says(id, asTeacherAt(world.keyWork), /no such role/)
  await says(id, asTeacherAt(world.hillRoad, { role: 'practitioner' }), /no such role/)
  await says(id, asTeacherAt(world.keyWork, { role: 'practitioner', duty: 'SENCO' }), /This duty is held in a school/)
  await says(id, asTeacherAt(world.hillRoad, { duty: 'head of year' }), /year that they are head of/)
  await says(id, asTeacherAt(world.hillRoad, { endsOn: '2026-03-01' }), /last day must be/)
  await says(id, asTeacherAt(world.hillRoad), /work there in this role on those days already/)
  await says(id, asTeacherAt(world.hillRoad, { duty: 'mental-health lead' }), /Select the role school lead/)
})

test('a head of year is shown with their year', async () => {
  await add(people.colleagueTeacher.id, asTeacherAt(world.hillRoad, { duty: 'head of year', yearGroup: 9 }))
  const { page } = await administrator.visit(`/staff/${people.colleagueTeacher.id}`)
  assert.match(page.text, /Teacher · Head of year, Year 9/)
})

test('HAST-8: a new mental-health lead ends the former one’s time the day before, as the page says', async () => {
  const path = `/staff/${people.teacher.id}/memberships/new?at=${world.hillRoad}`
  const { page } = await administrator.visit(path)
  assert.match(
    page.querySelector('.nhsuk-inset-text')!.text,
    /Lena Lead is the mental-health lead here.*ends the day before/s,
  )

  const { status } = await administrator.send(path, {
    role: 'school lead',
    duty: 'mental-health lead',
    startsOn: '2026-04-13',
    formerLeadStays: 'yes',
  })
  assert.equal(status, 303)
  assert.deepEqual(
    (await membershipsOf(people.lead.id)).map(({ id, ...membership }) => membership),
    [
      { role: 'school lead', duty: 'mental-health lead', starts_on: '2025-09-01', ends_on: '2026-04-12' },
      { role: 'school lead', duty: null, starts_on: '2026-04-13', ends_on: null },
    ],
  )
})

test('HAST-8: without that, the former lead’s time at the school ends; and nobody is appointed over a later lead', async () => {
  const lead = (startsOn: string, staffId: string) =>
    add(staffId, asTeacherAt(world.millLane, { role: 'school lead', duty: 'mental-health lead', startsOn }))
  await lead('2026-03-02', people.teacher.id)
  await lead('2026-03-09', people.otherLead.id)
  await assert.rejects(
    lead('2026-03-05', people.colleagueTeacher.id),
    /Oona Otherlead is the mental-health lead from 9 March 2026/,
  )
  const current = await service.sql(
    `select staff_id, ends_on::text from membership where organisation_id = $1 and duty = 'mental-health lead' order by starts_on`,
    [world.millLane],
  )
  assert.deepEqual(current, [
    { staff_id: people.teacher.id, ends_on: '2026-03-08' },
    { staff_id: people.otherLead.id, ends_on: null },
  ])
})

test('HAST-8: two administrators who appoint at once do not appoint two', async () => {
  const lead = (staffId: string) =>
    add(
      staffId,
      asTeacherAt(world.hillRoad, { role: 'school lead', duty: 'mental-health lead', startsOn: '2026-05-04' }),
    )
  const results = await Promise.allSettled([lead(people.otherLead.id), lead(people.colleagueTeacher.id)])
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('P11: nobody changes where they themselves work', async () => {
  const own = asTeacherAt(world.hillRoad, { role: 'school lead' })
  const { status, page } = await administrator.send(`/staff/${administrator.id}/memberships/new?at=${world.hillRoad}`, {
    role: 'school lead',
    startsOn: '2026-03-02',
  })
  assert.equal(status, 422)
  assert.match(page.querySelector('.nhsuk-error-summary')!.text, /Ask another area administrator/)
  await assert.rejects(add(administrator.id, own), Refused)
  const [membership] = await membershipsOf(administrator.id)
  await assert.rejects(
    administrator.change((write) => endMembership(write, membership!.id, '2026-04-01')),
    Refused,
  )
})

test('P11: no role is given by those who may not, to people of another area, or in another area', async () => {
  const beginning = asTeacherAt(world.hillRoad)
  for (const name of ['teacher', 'lead', 'supervisor', 'commissioner', 'officer', 'administratorElsewhere'] as const) {
    await assert.rejects(
      service.as(name).change((write) => addMembership(write, people.networkMember.id, beginning)),
      NotFound,
      name,
    )
  }
  await assert.rejects(add(people.teacherElsewhere.id, beginning), NotFound)
  await assert.rejects(add(people.networkMember.id, asTeacherAt(world.lochside)), NotFound)
  const [theirs] = await membershipsOf(people.teacherElsewhere.id)
  await assert.rejects(
    administrator.change((write) => endMembership(write, theirs!.id, '2026-04-01')),
    NotFound,
  )
})

test('P11: of every role and every role that could be given, nobody but an administrator gives one, and nobody to themselves', async (t) => {
  const given = await service.sql<{ role: Role; organisation: string }>(
    `select distinct on (role) role, organisation_id as organisation from membership where area_id = 1 order by role, id`,
  )
  const newcomer = people.networkMember.id
  const before = await service.sql('select id from membership order by id')
  const pairs = new Set<string>()
  for (const name of Object.keys(people) as PersonName[]) {
    const { role: own, id, areaId } = people[name]
    if (areaId !== 1) continue
    for (const { role, organisation } of given) {
      const beginning = asTeacherAt(organisation, { role, startsOn: '2026-03-03' })
      for (const to of own === 'area administrator' ? [id] : [id, newcomer])
        await assert.rejects(
          service.as(name).change((write) => addMembership(write, to, beginning)),
          (error) => error instanceof NotFound || error instanceof Refused,
          `${name} gave ${role} to ${to === id ? 'themselves' : 'another'}`,
        )
      pairs.add(`${own} ${role}`)
    }
  }
  assert.deepEqual(await service.sql('select id from membership order by id'), before)
  assert.ok(pairs.size >= 100)
  t.diagnostic(`figure: ${pairs.size} pairs of roles, to themselves and to another: 0 given`)
})

test('a place is found by part of its name', async () => {
  const { page } = await administrator.visit(`/staff/${people.teacher.id}/memberships/new?name=hill`)
  assert.deepEqual(
    page.querySelectorAll('main ul.nhsuk-list a').map((link) => link.text),
    ['Hill Road School', 'Hill Road cluster'].toSorted(),
  )
  assert.equal(
    (await administrator.visit(`/staff/${people.teacher.id}/memberships/new?at=${world.lochside}`)).status,
    404,
  )
})
