import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { addMembership } from '#features/staff/add-membership.ts'
import { endMembership } from '#features/staff/end-membership.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { Conflict } from '#platform/errors.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { decideConcern } from './decide-concern.ts'
import { passConcernToSchool } from './pass-to-school.ts'
import { aConcern, concernRow, nameSafeguardingLeads } from './testing/a-concern.ts'

const service = aService()
const administrator = service.as('administrator')
const mainOf = async (name: PersonName, path: string) =>
  (await service.as(name).visit(path)).page.querySelector('main')?.text ?? ''
const told = async (kind: string) =>
  (await service.sql('select to_id from notice where kind = $1 order by at', [kind])).map(({ to_id }) => to_id)

beforeEach(async () => {
  await service.ready
  await service.sql(`update membership set duty = null, ends_on = null`)
  await service.sql('delete from notice')
  await nameSafeguardingLeads(service)
})

describe('the duty moves', () => {
  const begins = (staffId: string, startsOn: string) =>
    administrator.change((write) =>
      addMembership(write, staffId, {
        ...{ organisationId: world.hillRoad, role: 'school lead', duty: 'designated safeguarding lead' },
        ...{ yearGroup: null, startsOn, endsOn: null },
      }),
    )

  test('whoever has it from a day on is told on that day of the concerns that wait, and has them; it is in the log', async () => {
    const open = await aConcern(service)
    const closed = await aConcern(service)
    const end = { action: 'A', decision: 'D', reasons: 'R', parents: 'told', closes: true, outcome: 'Safe' } as const
    const none = {
      parentsWhy: null,
      othersTold: null,
      referredTo: null,
      referredOn: null,
      inWritingOn: null,
      toRaiser: null,
    }
    await service.as('lead').change((write) => decideConcern(write, closed, 1, { ...end, ...none }))
    await begins(people.partner.id, '2026-03-03')
    await service.runJobs()
    assert.deepEqual(await told('concerns to take over'), [], 'not before')
    assert.equal((await service.as('partner').visit(`/concerns/${open}`)).status, 404)

    service.clock.advance({ days: 1 })
    await service.runJobs()
    assert.deepEqual(await told('concerns to take over'), [people.partner.id])
    assert.match(await mainOf('partner', '/notices'), /safeguarding lead from today, and concerns wait/)
    assert.equal((await service.as('partner').visit(`/concerns/${open}/decide`)).status, 200)
    const [line] = await service.sql(`select person_id, subject from audit.entry where what = 'concerns taken over'`)
    assert.equal(line!.person_id, people.partner.id)
    assert.deepEqual(line!.subject.concernIds, [open])
    service.clock.advance({ days: -1 })
  })

  test('whoever has it where nothing waits, or has another duty, is told nothing', async () => {
    await service.sql('update concern set status = $1, closed_at = raised_at', ['closed'])
    await begins(people.otherPractitioner.id, '2026-03-02')
    await service.runJobs()
    assert.deepEqual(await told('concerns to take over'), [])
  })
})

describe('the child goes to another school', () => {
  test('whoever has the duty passes the concern on: the other school has all of it, is told, and it is in the log', async () => {
    const id = await aConcern(service)
    await service.sql(`update membership set duty = 'designated safeguarding lead' where staff_id = $1`, [
      people.otherLead.id,
    ])
    assert.equal((await service.as('otherLead').visit(`/concerns/${id}`)).status, 404)
    assert.equal((await service.as('teacher').visit(`/concerns/${id}/school`)).status, 404, 'who raised it does not')
    const missing = await service.as('lead').send(`/concerns/${id}/school`, { schoolId: world.millLane, why: '' })
    assert.match(missing.page.querySelector('#why-error')!.text, /know first/)
    const passed = await service
      .as('lead')
      .send(`/concerns/${id}/school`, { schoolId: world.millLane, why: 'Ring me first.' })
    assert.deepEqual([passed.status, passed.location], [303, `/concerns/${id}`])

    assert.match(await mainOf('otherLead', `/concerns/${id}`), /Concern about Amira Khan.*A bruise.*Ring me first\./s)
    assert.equal((await service.as('lead').visit(`/concerns/${id}`)).status, 200, 'who dealt with it still reads it')
    const row = await concernRow(service, id)
    assert.deepEqual([row.school_id, row.seen_by], [world.millLane, people.otherLead.id])
    await service.runJobs()
    const [line] = await service.sql(`select subject from audit.entry where what = 'concern passed to another school'`)
    assert.deepEqual([line!.subject.concernId, line!.subject.schoolId], [id, world.millLane])
  })

  test('nobody has opened it there: it is mailed to them at once, as a new one', async () => {
    const id = await aConcern(service)
    await service.as('lead').visit(`/concerns/${id}`)
    await service.runJobs()
    service.mails.length = 0
    await service.sql(`update membership set duty = 'designated safeguarding lead' where staff_id = $1`, [
      people.otherLead.id,
    ])
    await service
      .as('lead')
      .change((write) => passConcernToSchool(write, id, 1, { schoolId: world.millLane, why: 'Moved' }))
    await service.runJobs()
    const [{ email } = { email: '' }] = await service.sql('select email from staff_member where id = $1', [
      people.otherLead.id,
    ])
    const urgent = service.mails.filter(({ subject }) => /sign in to Linkwork now/.test(subject))
    assert.ok(urgent.some(({ to }) => to === email))
    assert.equal((await concernRow(service, id)).seen_at, null)
  })

  test('one that was closed is open again there: nobody there has dealt with it', async () => {
    const id = await aConcern(service)
    await service.sql(`update concern set status = 'closed', closed_at = raised_at where id = $1`, [id])
    await service
      .as('lead')
      .change((write) => passConcernToSchool(write, id, 1, { schoolId: world.millLane, why: 'Moved' }))
    const { status, closed_at } = await concernRow(service, id)
    assert.deepEqual([status, closed_at], ['open', null])
  })

  test('one about an adult stays, and of two who pass it on at once one is told that it is newer', async () => {
    await service.sql(`update membership set duty = 'head teacher' where staff_id = $1`, [people.lead.id])
    const about = await aConcern(service, { aboutAdult: 'Somebody who coaches' })
    const pass = (id: string, version = 1) =>
      service
        .as('lead')
        .change((write) => passConcernToSchool(write, id, version, { schoolId: world.millLane, why: 'Moved' }))
    await assert.rejects(pass(about), /stays with the head teacher/)
    await nameSafeguardingLeads(service)
    const id = await aConcern(service)
    await assert.rejects(pass(id, 7), Conflict)
    await assert.rejects(
      service.as('lead').change((write) => passConcernToSchool(write, id, 1, { schoolId: world.hillRoad, why: 'x' })),
      /another school/,
    )
  })
})

test('a team has a safeguarding lead of its own, who is told with the school’s and deals with it', async () => {
  await administrator.change((write) =>
    addMembership(write, people.otherPractitioner.id, {
      ...{ organisationId: world.keyWork, role: 'practitioner', duty: 'designated safeguarding lead' },
      ...{ yearGroup: null, startsOn: '2026-03-02', endsOn: null },
    }),
  )
  const id = await aConcern(service, { by: 'practitioner' })
  assert.equal((await service.as('otherPractitioner').visit(`/concerns/${id}/decide`)).status, 200)
  const { page } = await administrator.visit(`/staff/${people.colleague.id}/memberships/new?at=${world.keyWork}`)
  const offered = page.querySelectorAll('#duty option').map((option) => option.getAttribute('value'))
  assert.deepEqual(offered, ['', 'designated safeguarding lead', 'deputy safeguarding lead'])
})

describe('whom to ring at the council', () => {
  const numbers = {
    servicesPhone: '01632 960001',
    servicesHours: 'Monday to Friday, 8:30 to 5',
    nightPhone: '01632 960002',
    officerName: 'Ola Officer',
    officerPhone: '01632 960003',
  }

  test('the administrator keeps it, everybody reads it, and nobody else changes it', async () => {
    assert.match(await mainOf('teacher', '/concerns/contacts'), /Nobody has entered the numbers/)
    assert.equal((await service.as('lead').visit('/concerns/contacts/change')).status, 404)
    const half = await administrator.send('/concerns/contacts/change', { ...numbers, officerPhone: '' })
    assert.match(half.page.querySelector('#officerPhone-error')!.text, /Enter the phone number/)
    assert.equal((await administrator.send('/concerns/contacts/change', numbers)).status, 303)
    assert.match(
      await mainOf('teacher', '/concerns/contacts'),
      /01632 960001.*01632 960002.*Ola Officer.*01632 960003/s,
    )
    assert.doesNotMatch(await mainOf('administratorElsewhere', '/concerns/contacts'), /960/)
    const stale = await administrator.send('/concerns/contacts/change', numbers, { version: 0 })
    assert.equal(stale.status, 409)
    assert.equal((await administrator.send('/concerns/contacts/change', { ...numbers, nightPhone: '999' })).status, 303)
  })

  test('it is where it is needed: on a concern that nobody has opened, and on one about an adult', async () => {
    const id = await aConcern(service)
    const { page } = await service.as('teacher').visit(`/concerns/${id}`)
    assert.ok(page.querySelector('main a[href="tel:01632960001"]'), 'one tap rings children’s services')
    await service.sql(`update membership set duty = 'head teacher' where staff_id = $1`, [people.lead.id])
    const about = await aConcern(service, { aboutAdult: 'Somebody who coaches' })
    assert.match(await mainOf('lead', `/concerns/${about}`), /LADO.*Ola Officer.*01632 960003/s)
  })
})

test('the last of a school leaves: those who look after the area are told at once', async () => {
  const membershipOf = async (staffId: string) =>
    (
      await service.sql('select id from membership where staff_id = $1 and organisation_id = $2', [
        staffId,
        world.hillRoad,
      ])
    )[0]!.id
  const deputy = await membershipOf(people.colleagueTeacher.id)
  await service.sql(`delete from membership where duty = 'designated safeguarding lead' and staff_id <> $1`, [
    people.lead.id,
  ])
  await administrator.change((write) => endMembership(write, deputy, '2026-03-02'))
  await service.runJobs()
  assert.deepEqual(await told('a safeguarding lead leaves'), [], 'the lead is there')
  await administrator.change((write) => offBoard(write, people.lead.id))
  await service.runJobs()
  assert.deepEqual(await told('a safeguarding lead leaves'), [people.administrator.id])
  assert.match(await mainOf('administrator', '/notices'), /nobody left who is named as safeguarding lead/)
})
