import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { until } from '#platform/db/embedded/until.ts'
import { aService, people, world } from '#test/service.ts'
import { addAssignment } from './keep-assignments.ts'
import { anAssignment, closedAt, termsOf2026 } from './testing/an-assignment.ts'

const service = aService()
const worker = people.otherPractitioner.id
const supervisor = service.as('otherSupervisor')
const linkWorker = service.as('otherPractitioner')

before(async () => {
  await service.ready
  await termsOf2026(service)
  await closedAt(service, world.millLane, 'INSET', 'Staff training', '2026-03-10')
})

const form = {
  ...{ schoolId: world.millLane, weekday: '2', weeks: 'every', fromTime: '8.30', untilTime: '12:30', room: 'Room 4' },
  ...{ 'startsOn[day]': '6', 'startsOn[month]': '1', 'startsOn[year]': '2026' },
}
const onThursdays = {
  ...({ weekday: 4, weeks: 'every', fromTime: '08:30', untilTime: '12:30' } as const),
  ...{ room: null, startsOn: '2026-01-06', endsOn: null },
}
const main = async (path: string) => (await linkWorker.visit(path)).page.querySelector('main')!.text

test('HACK-1: a link worker is in a school on a fixed weekday from a fixed time', async () => {
  assert.match(await main('/my-week'), /No days in schools are entered for you yet/)
  const saved = await supervisor.send(`/rota/${worker}/new`, form)
  assert.equal(saved.location, `/rota/${worker}`)
  const week = await main('/my-week')
  assert.match(week, /Tuesday 3 March\s*8:30am to 12:30pm: Mill Lane Primary, Room 4/)
  assert.match(week, /Monday 2 March \(today\)\s*No school/)
  const [line] = await service.sql(`select subject from audit.entry where what = 'assignment made'`)
  assert.equal(line!.subject.staffId, worker)
})

test('HACK-1: half-term, an INSET day and a bank holiday are left out, and named', async () => {
  assert.match(await main('/my-week?of=2026-02-18'), /Tuesday 17 February\s*Not at Mill Lane Primary: Half-term/)
  assert.match(await main('/my-week?of=2026-02-18'), /Wednesday 18 February\s*Half-term/)
  assert.match(
    await main('/my-week?of=2026-03-11'),
    /Tuesday 10 March\s*Not at Mill Lane Primary: INSET day \(Staff training\)/,
  )
  assert.match(await main('/my-week?of=2026-05-04'), /Monday 4 May\s*Early May bank holiday/)
  const coming = (await supervisor.visit(`/rota/${worker}`)).page.querySelector('main')!.text
  assert.match(coming, /Tuesday 10 March\. Not at Mill Lane Primary: INSET day/)
})

test('on a Saturday the week is the one to come', async () => {
  assert.match(await main('/my-week?of=2026-03-07'), /The week of Monday 9 March/)
})

test('two schools at once are refused with a sentence, and what was typed stays', async () => {
  await service.sql(
    `insert into agreement (area_id, id, team_id, school_id, starts_on) values (1, gen_random_uuid(), $1, $2, '2026-01-01')`,
    [world.linkWork, world.hillRoad],
  )
  const at = { ...form, schoolId: world.hillRoad, fromTime: '11am', untilTime: '3pm' }
  const refused = await supervisor.send(`/rota/${worker}/new`, at)
  assert.equal(refused.status, 422)
  assert.match(refused.page.text, /They are at Mill Lane Primary then, 8:30am to 12:30pm/)
  assert.equal(refused.page.querySelector('#fromTime')?.getAttribute('value'), '11am')
  const early = await supervisor.send(`/rota/${worker}/new`, { ...at, fromTime: '3pm', untilTime: '1pm' })
  assert.match(early.page.text, /The time to must be after the time from/)
  assert.equal((await supervisor.send(`/rota/${worker}/new`, { ...at, fromTime: '1pm' })).status, 303)
  assert.match(await main('/my-week'), /8:30am to 12:30pm: Mill Lane Primary.*1pm to 3pm: Hill Road School/s)
})

test('of two who send one person to two schools at once, one is refused', async () => {
  // The second asks while the first has written and not yet kept it.
  const waiting = async () =>
    (
      await service.sql(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length > 0
  let second: Promise<unknown> | undefined
  await supervisor.change(async (write) => {
    await addAssignment(write, worker, { ...onThursdays, schoolId: world.millLane })
    second = anAssignment(service, { ...onThursdays, schoolId: world.hillRoad }, { by: 'otherPractitioner' })
    second.catch(() => {}) // looked at below
    assert.ok(await until(waiting, { within: 5000 }), 'the second waits')
  })
  await assert.rejects(second!, /They are at Mill Lane Primary then/)
})

test('a school with which the team has no agreement is refused', async () => {
  await service.sql(`delete from agreement where team_id = $1 and school_id = $2`, [world.linkWork, world.hillRoad])
  const refused = await supervisor.send(`/rota/${worker}/new`, { ...form, weekday: '5', schoolId: world.hillRoad })
  assert.match(refused.page.text, /The team does not work with this school/)
})

test('it is kept by who supervises, and by the worker; by nobody else', async () => {
  const id = await anAssignment(service, { weekday: 5 }, { by: 'otherPractitioner' })
  assert.equal((await linkWorker.visit(`/rota/${worker}/${id}`)).status, 200)
  for (const name of ['practitioner', 'supervisor', 'lead', 'administrator', 'supervisorElsewhere'] as const) {
    assert.equal((await service.as(name).visit(`/rota/${worker}`)).status, 404, name)
    await assert.rejects(anAssignment(service, { weekday: 3 }, { by: name }), NotFound)
  }
  await assert.rejects(
    linkWorker.change((write) => addAssignment(write, people.otherSupervisor.id, {} as never)),
    NotFound,
  )
})

test('a room and a last day are changed; the last day is the last; two who change it do not overwrite each other', async () => {
  const [row] = await service.sql(`select id from assignment where weekday = 5`)
  const path = `/rota/${worker}/${row!.id}`
  const change = {
    fromTime: '9am',
    untilTime: '11am',
    room: 'Library',
    'endsOn[day]': '13',
    'endsOn[month]': '3',
    'endsOn[year]': '2026',
  }
  assert.equal((await supervisor.send(path, change)).status, 303)
  assert.match(await main('/my-week?of=2026-03-13'), /Friday 13 March\s*9am to 11am: Mill Lane Primary, Library/)
  assert.doesNotMatch(await main('/my-week?of=2026-03-20'), /Friday 20 March\s*9am/)
  assert.equal((await linkWorker.send(path, { ...change, room: 'Hall' }, { version: 1 })).status, 409)
})

test('in Welsh', async () => {
  const { page } = await linkWorker.visit('/my-week?lang=cy')
  assert.match(page.querySelector('main')!.text, /Dydd Mawrth 3 Mawrth\s*8:30am i 12:30pm: Mill Lane Primary, Room 4/)
})

test('each page is at most 4 statements', async () => {
  const [row] = await service.sql(`select id from assignment where weekday = 2 order by from_time limit 1`)
  await linkWorker.visit('/account')
  for (const path of ['/my-week', '/rota', `/rota/${worker}`, `/rota/${worker}/new`, `/rota/${worker}/${row!.id}`]) {
    const { sent } = await service.statements(() => linkWorker.visit(path))
    assert.ok(sent.length + 1 <= 4, `${path}: ${sent.length + 1}`)
  }
})

test('HACK-1: the school sees when somebody is next in school: on its page, and on the lead’s first page', async () => {
  await service.sql(`delete from assignment where weekday <> 2 or school_id <> $1`, [world.millLane])
  service.clock.advance({ days: 2 })
  const line = /Omar Linkworker \(Link work\): Tuesday 17 March, 8:30am, Room 4/i
  const school = (await service.as('otherTeacher').visit(`/schools/${world.millLane}`)).page.querySelector('main')!.text
  assert.match(school, line, 'the tenth is an INSET day')
  const today = (await service.as('otherLead').visit('/today')).page.querySelector('main')!.text
  assert.match(today, /Next in school:\s*Omar Linkworker, Tuesday 17 March, 8:30am, Room 4/)
  assert.doesNotMatch((await service.as('lead').visit('/today')).page.text, /Next in school/)
  service.clock.advance({ days: -2 })
})

test('one click from the first page to the day in this school', async () => {
  service.clock.advance({ days: 1 })
  const page = (await linkWorker.visit('/today')).page.querySelector('main')!
  assert.match(page.text, /Mill Lane Primary, 8:30am to 12:30pm, Room 4/)
  assert.equal(page.querySelector('a[href="/my-day"]')?.text.trim(), 'My day in this school')
  service.clock.advance({ days: -1 })
})

test('where somebody is who has left, or whose team has left the school, is not said', async () => {
  const says = async () => (await service.as('otherTeacher').visit(`/schools/${world.millLane}`)).page.text
  assert.match(await says(), /Next in school/)
  await service.sql(`update agreement set ends_on = '2026-03-02' where team_id = $1`, [world.linkWork])
  assert.doesNotMatch(await says(), /Next in school/)
  await service.sql(`update agreement set ends_on = null where team_id = $1`, [world.linkWork])
  await service.sql(`update membership set ends_on = '2026-03-02' where staff_id = $1`, [worker])
  assert.doesNotMatch(await says(), /Next in school/)
  await service.sql(`update membership set ends_on = null where staff_id = $1`, [worker])
  await service.sql(`update staff_member set active = false where id = $1`, [worker])
  assert.doesNotMatch(await says(), /Next in school/)
})
