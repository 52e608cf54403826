import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import ICAL from 'ical.js'
import { addMember } from '#features/meetings/series/members.ts'
import { startSeries } from '#features/meetings/series/start-series.ts'
import { aService, people, world } from '#test/service.ts'
import { anAssignment, termsOf2026 } from './testing/an-assignment.ts'

const service = aService()
const worker = people.otherPractitioner.id
const linkWorker = service.as('otherPractitioner')
const supervisor = service.as('otherSupervisor')
const main = async (who: ReturnType<typeof service.as>, path: string) =>
  (await who.visit(path)).page.querySelector('main')!.text.replaceAll(/\s+/g, ' ')
const theTenth = { 'fromDay[day]': '10', 'fromDay[month]': '3', 'fromDay[year]': '2026' }
const kindsFor = async (id: string) =>
  (await service.sql<{ kind: string }>('select kind from notice where to_id = $1 order by kind', [id])).map(
    ({ kind }) => kind,
  )

let seriesId: string

before(async () => {
  await service.ready
  await termsOf2026(service)
  await anAssignment(service)
  const started = await linkWorker.change((write) =>
    startSeries(write, {
      ...{ kind: 'panel', name: 'Tuesday panel', schoolId: world.millLane, teamId: world.linkWork, weekday: 2 },
      ...{ startsAt: '08:30', minutes: 60, room: 'Library', fromDay: '2026-01-06', untilDay: null, quorum: null },
      mySeat: 'link worker',
    }),
  )
  seriesId = started.seriesId
  await linkWorker.change((write) =>
    addMember(write, seriesId, {
      ...{ staffId: people.otherLead.id, fullName: null, organisation: null, email: null },
      ...{ seat: 'SENCO', seatWords: null, yearGroups: [], isChair: false },
    }),
  )
})

test('HACK-1: who is ill on Tuesday says so in two fields; the school sees it, and when they come next', async () => {
  const sent = await linkWorker.send(`/rota/${worker}/away`, { ...theTenth, coverId: people.otherSupervisor.id })
  assert.equal(sent.status, 303)
  const line = /Tuesday 17 March, 8:30am, Room 4\. Not on Tuesday 10 March\. .+ comes instead/
  service.clock.advance({ days: 2 })
  assert.match(await main(service.as('otherTeacher'), `/schools/${world.millLane}`), line)
  assert.match(await main(service.as('otherLead'), '/today'), line)
  service.clock.advance({ days: -2 })
})

test('their own week says it, and the day is not theirs; whoever comes instead has it in their week', async () => {
  assert.match(
    await main(linkWorker, '/my-week?of=2026-03-10'),
    /Tuesday 10 March\s*Away from Mill Lane Primary\. .+ comes instead/,
  )
  assert.match(await main(linkWorker, '/my-day?on=2026-03-10'), /Away from Mill Lane Primary/)
  assert.doesNotMatch(await main(linkWorker, '/my-week?of=2026-03-03'), /Away from/)
  const covering = await main(supervisor, '/my-week?of=2026-03-10')
  assert.match(covering, /8:30am to 12:30pm: Mill Lane Primary, Room 4\. You come instead of Omar Linkworker/)
  assert.doesNotMatch(await main(supervisor, '/my-week?of=2026-03-17'), /Mill Lane/)
  assert.match(await main(supervisor, '/my-day?on=2026-03-10'), /You come instead of Omar Linkworker/)
})

test('those who lead the school and those who run the panel are told, in their own name; nobody is told why', async () => {
  await service.runJobs()
  assert.deepEqual(await kindsFor(people.otherLead.id), ['away from a meeting', 'worker away'])
  assert.deepEqual(await kindsFor(people.otherSupervisor.id), ['cover in schools'])
  assert.deepEqual(await kindsFor(people.lead.id), [], 'a school to which they do not come')
  const [apologies] = await service.sql(
    `select a.came, m.on_day::text as day from meeting_attendance a join meeting m on m.area_id = 1 and m.id = a.meeting_id
     join meeting_member s on s.area_id = 1 and s.id = a.member_id where s.staff_id = $1`,
    [worker],
  )
  assert.deepEqual(apologies, { came: 'apologies', day: '2026-03-10' })
  const [meeting] = await service.sql(`select id from meeting where series_id = $1 and on_day = '2026-03-10'`, [
    seriesId,
  ])
  const told = await service.as('otherLead').visit('/notices')
  assert.ok(told.page.querySelector(`main a[href="/meetings/${meeting!.id}"]`))
  const columns = await service.sql(
    `select column_name from information_schema.columns where table_name = 'worker_absence' and data_type = 'text'`,
  )
  assert.deepEqual(columns, [], 'there is nowhere to write why')
})

test('a calendar that had the date hears that it is off', async () => {
  await linkWorker.send('/account/calendar', { _button: 'make' })
  const shown = (await linkWorker.visit('/account/calendar')).page.querySelector('code')!.text
  const { body } = await service.ask('GET', new URL(shown).pathname, {})
  const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent')
  const statusOn = (day: string) =>
    events
      .filter((event) => String(event.getFirstPropertyValue('dtstart')).startsWith(day))
      .map((event) => String(event.getFirstPropertyValue('status')))
  assert.deepEqual(statusOn('2026-03-17'), ['CONFIRMED'])
  assert.ok(statusOn('2026-03-10').includes('CANCELLED'))
})

test('days that cannot be are refused with a sentence', async () => {
  const refused = async (fields: Record<string, string>, why: RegExp) => {
    const { status, page } = await supervisor.send(`/rota/${worker}/away`, { ...theTenth, ...fields })
    assert.equal(status, 422)
    assert.match(page.text, why)
  }
  await refused({}, /They are away on some of these days already/)
  const later = { 'fromDay[day]': '24' }
  const last = (day: string, month: string) => ({ 'toDay[day]': day, 'toDay[month]': month, 'toDay[year]': '2026' })
  await refused({ ...later, ...last('23', '3') }, /last day away must be the first or after it/)
  await refused({ ...later, ...last('20', '5') }, /up to six weeks/)
  await refused({ 'fromDay[day]': '1' }, /These days are over/)
  await refused({ ...later, coverId: people.practitioner.id }, /does not work in the same team/)
  await anAssignment(service, { weekday: 2, fromTime: '09:00', untilTime: '10:00' }, { of: 'otherSupervisor' })
  await refused({ ...later, coverId: people.otherSupervisor.id }, /is at Mill Lane Primary at the same time/)
})

test('whoever is busy on another day of that week can come instead', async () => {
  await service.sql(
    `insert into agreement (area_id, id, team_id, school_id, starts_on) values (1, gen_random_uuid(), $1, $2, '2026-01-01')`,
    [world.linkWork, world.hillRoad],
  )
  // The worker’s Thursday is the supervisor’s too; the Tuesday is not.
  await service.sql(`delete from assignment where staff_id = $1`, [people.otherSupervisor.id])
  await anAssignment(service, { weekday: 4 })
  await anAssignment(service, { weekday: 4, schoolId: world.hillRoad }, { of: 'otherSupervisor' })
  const at = { 'fromDay[month]': '3', 'fromDay[year]': '2026', coverId: people.otherSupervisor.id }
  const thursday = await supervisor.send(`/rota/${worker}/away`, { ...at, 'fromDay[day]': '26' })
  assert.match(thursday.page.text, /is at Hill Road School at the same time/)
  assert.equal((await supervisor.send(`/rota/${worker}/away`, { ...at, 'fromDay[day]': '24' })).status, 303)
  await service.sql(`delete from worker_absence where from_day = '2026-03-24'`)
  await service.sql(`delete from notice where to_id = $1`, [worker])
  await service.sql(`delete from assignment where weekday = 4`)
})

test('whoever is busy at a school that is shut on that day can come instead; and in the holidays there is nothing to come to', async () => {
  await anAssignment(service, { weekday: 4 })
  await anAssignment(service, { weekday: 4, schoolId: world.hillRoad }, { of: 'otherSupervisor' })
  const at = { 'fromDay[month]': '3', 'fromDay[year]': '2026', coverId: people.otherSupervisor.id }
  const shut = async (schoolId: string) =>
    service.sql(
      `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day) values (1, gen_random_uuid(), $1, 'INSET', 'INSET', '2026-03-26', '2026-03-26')`,
      [schoolId],
    )
  const away = () => supervisor.send(`/rota/${worker}/away`, { ...at, 'fromDay[day]': '26' })
  assert.equal((await away()).status, 422)
  await shut(world.hillRoad)
  assert.equal((await away()).status, 303, 'their own school is shut')
  await service.sql(`delete from worker_absence where from_day = '2026-03-26'`)
  await service.sql(`delete from closed_day where school_id = $1`, [world.hillRoad])
  await shut(world.millLane)
  await service.runJobs()
  await service.sql(`delete from notice where to_id = any ($1)`, [[people.otherSupervisor.id, worker]])
  assert.equal((await away()).status, 303, 'the school they would come to is shut')
  await service.runJobs()
  assert.deepEqual(await kindsFor(people.otherSupervisor.id), [])
  await service.sql(`delete from worker_absence where from_day = '2026-03-26'`)
  await service.sql(`delete from closed_day where school_id = $1`, [world.millLane])
  await service.sql(`delete from notice where to_id = $1`, [worker])
  await service.sql(`delete from assignment where weekday = 4`)
})

test('called off before anybody had heard of it, nobody is told anything', async () => {
  await supervisor.send(`/rota/${worker}/away`, {
    'fromDay[day]': '31',
    'fromDay[month]': '3',
    'fromDay[year]': '2026',
  })
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>(
    `select id from worker_absence where from_day = '2026-03-31'`,
  )
  const before = await kindsFor(people.otherLead.id)
  await supervisor.send(`/rota/${worker}/away/${id}`)
  await service.runJobs()
  assert.deepEqual(await kindsFor(people.otherLead.id), before)
  await service.sql(`delete from worker_absence where from_day = '2026-03-31'`)
  await service.sql(`delete from notice where to_id = $1`, [worker])
})

test('it is kept by them and by who supervises them, and by nobody else', async () => {
  for (const name of ['practitioner', 'supervisor', 'otherLead', 'administrator'] as const)
    assert.equal((await service.as(name).visit(`/rota/${worker}/away`)).status, 404, name)
})

test('called off, everybody who was told is told again, and they are expected as before', async () => {
  const [away] = await service.sql<{ id: string }>('select id from worker_absence where staff_id = $1', [worker])
  assert.match(await main(supervisor, `/rota/${worker}`), /Tuesday 10 March\. .+ comes instead\s*Call off/)
  const sent = await supervisor.send(`/rota/${worker}/away/${away!.id}`)
  assert.equal(sent.status, 303)
  await service.runJobs()
  assert.match(
    await main(linkWorker, '/my-week?of=2026-03-10'),
    /Tuesday 10 March\s*8:30am to 12:30pm: Mill Lane Primary/,
  )
  assert.deepEqual(await kindsFor(people.otherLead.id), [
    ...['away from a meeting', 'comes to a meeting after all', 'worker away', 'worker comes after all'],
  ])
  assert.deepEqual(await kindsFor(worker), ['days away called off'])
  assert.equal((await supervisor.visit(`/rota/${worker}/away/${away!.id}`)).status, 404)
})
