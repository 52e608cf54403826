import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { nameReader } from './name-reader.ts'
import { restrictedOnToday } from './testing/a-sealed-child.ts'

const service = aService()
const child = `/children/${world.amira}`
const page = `${child}/sealed`

before(async () => {
  await service.ready
  await aCase(service)
})

const restrict = (fields: Record<string, string | string[]>) =>
  service.as('lead').send(`${child}/seal`, {
    reason: 'Her mother works in this team',
    ask: people.supervisor.id,
    readers: [people.lead.id, people.supervisor.id],
    'reviewOn[day]': '1',
    'reviewOn[month]': '6',
    'reviewOn[year]': '2026',
    ...fields,
  })
const said = (reply: { page: { querySelector(of: string): { text: string } | null } }) =>
  reply.page.querySelector('.nhsuk-error-summary')!.text

test('P06: two of the people named must be able to keep the record', async () => {
  assert.match(said(await restrict({ readers: [people.lead.id, people.practitioner.id] })), /At least two/)
  assert.match(said(await restrict({ ask: people.practitioner.id })), /must be one of the readers/)
  assert.match(said(await restrict({ readers: [people.lead.id, people.otherLead.id] })), /from the list/)
  assert.equal((await restrict({})).status, 303)
  assert.match(said(await restrict({})), /restricted already/)
})

test('P06: somebody is named for some days, and no longer', async () => {
  const named = await service.as('lead').send(`${page}/readers`, {
    staff: people.practitioner.id,
    reads: 'yes',
    'until[day]': '3',
    'until[month]': '3',
    'until[year]': '2026',
  })
  assert.equal(named.status, 303)
  assert.equal((await service.as('practitioner').visit(child)).status, 200)
  service.clock.advance({ days: 1 })
  assert.equal((await service.as('practitioner').visit(child)).status, 200)
  service.clock.advance({ days: 1 })
  assert.equal((await service.as('practitioner').visit(child)).status, 403)
})

test('P06: a name is taken off from the next request on, but not of the last two keepers', async () => {
  const takeOff = (staff: string) => service.as('lead').send(`${page}/readers`, { staff, reads: 'no' })
  await service.as('lead').send(`${page}/readers`, { staff: people.practitioner.id, reads: 'yes' })
  assert.equal((await service.as('practitioner').visit(child)).status, 200)
  assert.equal((await takeOff(people.practitioner.id)).status, 303)
  assert.equal((await service.as('practitioner').visit(child)).status, 403)
  assert.match(said(await takeOff(people.supervisor.id)), /At least two/)
})

test('P06: nobody is named who has nothing to do with the child, by the page or beneath it', async () => {
  const naming = { staffId: people.otherLead.id, reads: 'yes', until: null } as const
  await assert.rejects(
    service.as('lead').change((write) => nameReader(write, world.amira, naming)),
    /from the list/,
  )
  assert.match(said(await service.as('lead').send(`${page}/readers`, { staff: naming.staffId, reads: 'yes' })), /list/)
})

test('P06: whoever others are told to ask stays a reader, also where two would be left', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     values (1, gen_random_uuid(), $1, $2, 'school lead', '2026-01-01')`,
    [people.colleagueTeacher.id, world.hillRoad],
  )
  await service.sql('delete from auth.rights')
  const third = { staff: people.colleagueTeacher.id, reads: 'yes' }
  assert.equal((await service.as('lead').send(`${page}/readers`, third)).status, 303)
  const off = await service.as('lead').send(`${page}/readers`, { staff: people.supervisor.id, reads: 'no' })
  assert.match(said(off), /told to ask this person/)
  assert.equal((await service.as('lead').send(`${page}/readers`, { ...third, reads: 'no' })).status, 303)
  await service.sql('delete from membership where staff_id = $1 and role = $2', [third.staff, 'school lead'])
  await service.sql('delete from auth.rights')
})

test('P06: being named adds no right', async () => {
  await service.sql(
    `insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at)
     select area_id, id, $1, child_id, '2026-03-01', sealed_by, now() from seal`,
    [people.otherLead.id],
  )
  assert.equal((await service.as('otherLead').visit(child)).status, 404)
})

test('P06: a restriction is lifted by two, once what was opened is signed', async () => {
  const lift = (name: 'lead' | 'supervisor', button: string) =>
    service.as(name).send(`${page}/lift`, { _button: button, why: 'Her mother has left the team' })
  assert.equal((await lift('lead', 'ask')).status, 303)
  assert.match((await lift('lead', 'agree')).body, /another reader must agree/)

  await service.as('practitioner').send(`${child}/open`, { reason: 'Nobody who is named answers the telephone' })
  assert.match((await lift('supervisor', 'agree')).body, /Sign that first/)
  const [{ id } = { id: '' }] = await service.sql('select id from emergency_opening')
  await service.as('supervisor').send(`/seals/reviews/${id}`, { decision: 'not right', note: 'The lead was in.' })

  service.clock.advance({ hours: 12 })
  assert.equal((await service.as('practitioner').visit(child)).status, 403)
  assert.equal((await lift('supervisor', 'agree')).status, 303)
  assert.equal((await service.as('practitioner').visit(child)).status, 200)
  assert.equal((await service.as('lead').visit(page)).status, 404)
  const [seal] = await service.sql('select lift_asked_by, lifted_by from seal')
  assert.deepEqual(seal, { lift_asked_by: people.lead.id, lifted_by: people.supervisor.id })
})

test('the one who asked may think better of it', async () => {
  assert.equal((await restrict({})).status, 303)
  await service.as('lead').send(`${page}/lift`, { _button: 'ask', why: 'A mistake' })
  await service.as('lead').send(`${page}/lift`, { _button: 'keep' })
  const [seal] = await service.sql('select lift_asked_by from seal where lifted_at is null')
  assert.equal(seal?.lift_asked_by, null)
  assert.match((await service.as('supervisor').visit(`${page}/lift`)).body, /Ask another reader to agree/)
})

test('P06: a record that was to be looked at again is listed for its readers until somebody has', async () => {
  const listed = async (name: 'lead' | 'practitioner' | 'otherLead') =>
    (await service.as(name).visit('/seals/reviews')).page.querySelectorAll('main li a').length
  assert.equal(await listed('lead'), 0)
  assert.equal(await restrictedOnToday(service, 'lead'), undefined)
  await service.sql(`update seal set review_on = '2026-03-01'`)
  assert.equal(await listed('lead'), 1)
  assert.equal(await restrictedOnToday(service, 'lead'), 'One restricted record waits for you.')
  assert.equal(await restrictedOnToday(service, 'otherLead'), undefined)
  assert.equal(await listed('otherLead'), 0)
  const day = (year: string) => ({ 'reviewOn[day]': '1', 'reviewOn[month]': '6', 'reviewOn[year]': year })
  assert.match(said(await service.as('lead').send(`${page}/review`, day('2025'))), /after today/)
  assert.equal((await service.as('lead').send(`${page}/review`, day('2026'))).status, 303)
  assert.equal(await listed('lead'), 0)
})

test('P06: of two who each take somebody off at the same moment, one is refused: two keepers stay', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     values (1, gen_random_uuid(), $1, $2, 'school lead', '2026-01-01')`,
    [people.colleagueTeacher.id, world.hillRoad],
  )
  await service.sql('delete from auth.rights')
  const third = people.colleagueTeacher.id
  assert.equal((await service.as('lead').send(`${page}/readers`, { staff: third, reads: 'yes' })).status, 303)

  const first = Promise.withResolvers<void>()
  const together = Promise.withResolvers<void>()
  const off = (staffId: string) => ({ staffId, reads: 'no', until: null }) as const
  const one = service.as('lead').change(async (write) => {
    await nameReader(write, world.amira, off(third))
    first.resolve()
    await together.promise
  })
  await first.promise
  const other = service.as('supervisor').change(async (write) => {
    setTimeout(together.resolve, 200)
    await nameReader(write, world.amira, off(people.lead.id))
  })
  const done = await Promise.allSettled([one, other])
  assert.deepEqual(
    done.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  )
  assert.match((done[1] as PromiseRejectedResult).reason.message, /At least two/)
})

test('P06: who is no reader any more signs no emergency, not even while they have one of their own', async () => {
  const open = (name: 'practitioner' | 'colleagueTeacher') =>
    service.as(name).send(`${child}/open`, { reason: 'Nobody who is named answers the telephone' })
  assert.equal((await open('practitioner')).status, 303)
  assert.equal((await open('colleagueTeacher')).status, 303)
  const [{ id } = { id: '' }] = await service.sql(
    'select id from emergency_opening where staff_id = $1 and decided_by is null',
    [people.practitioner.id],
  )
  assert.equal((await service.as('lead').visit(`/seals/reviews/${id}`)).status, 200)
  assert.equal((await service.as('colleagueTeacher').visit(`/seals/reviews/${id}`)).status, 404)
  const listed = await service.as('colleagueTeacher').json('/seals/reviews')
  assert.deepEqual(listed.data.openings, [])
})
