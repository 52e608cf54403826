import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { sql } from 'kysely'
import { aCase } from '#features/cases/testing/a-case.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { aService, people, type Reply, world } from '#test/service.ts'
import { changeAssignment } from './keep-assignments.ts'
import { myFeed } from './feed.ts'
import { MOST_IN_AN_HOUR } from './read-feed.ts'
import { anAssignment, closedAt, termsOf2026 } from './testing/an-assignment.ts'

/** Mill Lane on every Tuesday from 8:30 to 12:30, and every other Thursday. */
const service = aService()
const worker = service.as('otherPractitioner')
let tuesdays: string

before(async () => {
  await service.ready
  await termsOf2026(service)
  tuesdays = await anAssignment(service)
  await anAssignment(service, { weekday: 4, weeks: 'A', fromTime: '13:00', untilTime: '15:00' })
  await closedAt(service, world.millLane, 'INSET', 'Staff training', '2026-03-10')
})

const path = '/account/calendar'
const make = () => worker.send(path, { _button: 'make' })
const shown = async () => (await worker.visit(path)).page.querySelector('code')?.text
async function anAddress() {
  await make()
  return new URL((await shown())!).pathname
}
const ask = (address: string) => service.ask('GET', address, {})
const eventsIn = ({ body }: Reply) =>
  new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((each) => ({
    uid: String(each.getFirstPropertyValue('uid')),
    at: String(each.getFirstPropertyValue('dtstart')),
    status: String(each.getFirstPropertyValue('status')),
    sequence: Number(each.getFirstPropertyValue('sequence')),
  }))
const daysIn = (reply: Reply, status = 'CONFIRMED') =>
  eventsIn(reply).flatMap((each) => (each.status === status ? each.at.slice(0, 10) : []))

test('HACK-1: my days in schools are in my own calendar, as two programs read it; holidays and INSET are left out', async () => {
  const reply = await ask(await anAddress())
  assert.equal(reply.status, 200)
  assert.equal(reply.headers['content-type'], 'text/calendar; charset=utf-8')
  const march = daysIn(reply).filter((day) => day.startsWith('2026-03'))
  // Thursdays of week A are the 12th and the 26th; the 10th is an INSET day.
  assert.deepEqual(march.sort(), ['2026-03-03', '2026-03-12', '2026-03-17', '2026-03-24', '2026-03-26'])
  assert.ok(!daysIn(reply).some((day) => day >= '2026-03-28' && day <= '2026-04-12'), 'Easter')
  assert.ok(daysIn(reply).includes('2026-04-14'))

  const events = Object.values(nodeIcal.sync.parseICS(reply.body)).filter((each) => each?.type === 'VEVENT')
  assert.equal(events.length, eventsIn(reply).length)
  const summer = events.find(({ start }) => new Date(start).toISOString().startsWith('2026-04-14'))
  assert.equal(new Date(summer!.start).toISOString(), '2026-04-14T07:30:00.000Z', '8:30 in British summer time')
})

test('P42, P43: it says when, and neither where, nor what, nor whom', async (t) => {
  const { body } = await ask(await anAddress())
  assert.doesNotMatch(
    body,
    /Mill Lane|Room|Omar|Link|work|school|child|consult|mental|LOCATION|DESCRIPTION|ORGANIZER|ATTENDEE|URL/i,
  )
  assert.match(body, /^SUMMARY:Appointment\r$/m)
  assert.match(body, /^CLASS:CONFIDENTIAL\r$/m)
  await service.sql(`update staff_member set language = 'cy' where id = $1`, [worker.id])
  const welsh = await ask(await anAddress())
  assert.match(welsh.body, /^SUMMARY:Apwyntiad\r$/m)
  const said = new Set(
    `${body}${welsh.body}`
      .split('\r\n')
      .filter((line) => /^(SUMMARY|LOCATION|DESCRIPTION|COMMENT|CATEGORIES|CONTACT)/.test(line)),
  )
  t.diagnostic(
    `figure: ${eventsIn(welsh).length} events in each of 2 languages say ${said.size} sentences in all: ${[...said].join(', ')}`,
  )
  assert.equal(said.size, 2)
  await service.sql(`update staff_member set language = 'en' where id = $1`, [worker.id])
})

test('an event stays the same one: changed, it has a higher sequence; ended, it is cancelled; shut by snow too', async () => {
  const address = await anAddress()
  const first = eventsIn(await ask(address)).find(({ at }) => at.startsWith('2026-03-24'))!
  const change = (version: number, endsOn: string | null, fromTime = '09:00') =>
    service.as('otherSupervisor').change((write) =>
      changeAssignment(write, people.otherPractitioner.id, tuesdays, {
        ...{ fromTime, untilTime: '12:30', room: 'Hall', endsOn, version },
      }),
    )
  await change(1, null)
  const moved = eventsIn(await ask(address)).find(({ uid }) => uid === first.uid)!
  assert.equal(moved.at, '2026-03-24T09:00:00')
  assert.ok(moved.sequence > first.sequence)

  await closedAt(service, world.millLane, 'closure', 'Snow', '2026-03-03')
  assert.deepEqual(daysIn(await ask(address), 'CANCELLED'), ['2026-03-03'])

  await change(2, '2026-03-17')
  const off = eventsIn(await ask(address)).find(({ uid }) => uid === first.uid)!
  assert.equal(off.status, 'CANCELLED')
  assert.ok(off.sequence > moved.sequence)
  assert.ok(!daysIn(await ask(address), 'CANCELLED').includes('2026-03-31'), 'a holiday was never an appointment')
  await change(3, null, '08:30')
  assert.ok(daysIn(await ask(address)).includes('2026-03-24'))
})

test('P43: meetings and consultations of mine are in it too, once: not what lies within a visit, nor a restricted record’s, nor where an address is protected', async () => {
  const address = await anAddress()
  const wednesday = async () => eventsIn(await ask(address)).filter(({ at }) => at.startsWith('2026-03-04'))
  assert.deepEqual(await wednesday(), [])
  const series = async (weekday: number, startsAt: string) => {
    const [row] = await service.sql(
      `insert into meeting_series (area_id, id, kind, name, school_id, team_id, weekday, starts_at, minutes, from_day, made_by, made_at)
       values (1, gen_random_uuid(), 'panel', 'Panel', $1, $2, $3, $4, 60, '2026-01-05', $5, '2026-01-05Z') returning id`,
      [world.millLane, world.linkWork, weekday, startsAt, people.otherLead.id],
    )
    await service.sql(
      `insert into meeting_member (area_id, id, series_id, school_id, team_id, staff_id, full_name, initials, organisation_id, organisation, seat, starts_on)
       values (1, gen_random_uuid(), $1, $2, $3, $4, 'Omar Linkworker', 'OL', $3, 'Link work', 'link worker', '2026-01-05')`,
      [row!.id, world.millLane, world.linkWork, worker.id],
    )
  }
  const before = daysIn(await ask(address)).length
  await series(2, '08:30')
  assert.equal(daysIn(await ask(address)).length, before, 'the panel is within the morning')
  await series(3, '09:00')
  assert.deepEqual(
    (await wednesday()).map(({ at }) => at),
    ['2026-03-04T09:00:00'],
  )
  assert.ok(!daysIn(await ask(address)).includes('2026-04-01'), 'Easter')

  const { caseId } = await aCase(service, {
    ...{ by: 'otherSupervisor', childId: world.bea, schoolId: world.millLane, teamId: world.linkWork },
    ...{ leadId: worker.id, raisedBy: people.otherTeacher.id },
  })
  const about = [caseId, world.bea, world.millLane, world.linkWork, worker.id]
  await service.sql(
    `with cycle as (insert into consultation_cycle (area_id, id, case_id, child_id, school_id, team_id, number, length, why, prolonged, started_by, started_at)
       values (1, gen_random_uuid(), $1, $2, $3, $4, 1, 3, 'Mornings', false, $5, '2026-02-02Z') returning id)
     insert into consultation (area_id, id, cycle_id, case_id, child_id, school_id, team_id, number, facilitator_id, state, suggested_on, book_by, at, minutes)
     select 1, gen_random_uuid(), id, $1, $2, $3, $4, 1, $5, 'booked', '2026-03-02', '2026-02-20', '2026-03-04T14:00Z', 45 from cycle`,
    about,
  )
  assert.equal((await wednesday()).length, 2)
  assert.doesNotMatch((await ask(address)).body, /Bea|Panel|Mornings|DESCRIPTION/)
  await service.sql('update child set has_protected_address = true where id = $1', [world.bea])
  assert.equal((await wednesday()).length, 1, 'P43: never of a child whose address is protected')
  await service.sql('update child set has_protected_address = false where id = $1', [world.bea])
  assert.equal((await wednesday()).length, 2)
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     values (1, gen_random_uuid(), $1, 'At risk', $2, '2026-06-01', $2, '2026-03-02Z')`,
    [world.bea, people.otherSupervisor.id],
  )
  assert.equal((await wednesday()).length, 1)
  await service.sql('delete from meeting_member')
})

test('P43: the address is shown for ten minutes, and not again; the database does not have it', async () => {
  const address = (await anAddress()).slice('/feeds/'.length)
  assert.ok((await shown())!.endsWith(address))
  service.clock.advance({ minutes: 11 })
  assert.equal((await worker.look(myFeed))?.address, null)
  const rows = await service.sql(`select token_hash from auth.feed where ended_at is null`)
  assert.equal(rows.length, 1)
  const [, , token] = address.split('.')
  for (const { table_schema: schema, table_name: table } of await service.sql(
    `select table_schema, table_name from information_schema.tables where table_schema = 'auth' or table_schema = 'audit' or table_name in ('draft', 'notice', 'mail')`,
  )) {
    const [found] = await service.sql(`select count(*)::int as n from ${schema}."${table}" t where t::text like $1`, [
      `%${token}%`,
    ])
    assert.equal(found!.n, 0, `${schema}.${table}`)
  }
  service.clock.advance({ minutes: -11 })
})

test('P02: an address that is none, was replaced, or was taken back is answered like any that is not there', async () => {
  const first = await anAddress()
  const second = await anAddress()
  const almost = second.replace(/.(?=\.ics$)/, (last) => (last === 'A' ? 'Q' : 'A'))
  const otherArea = second.replace('/feeds/1.', '/feeds/2.')
  for (const address of [first, almost, otherArea, '/feeds/x', '/feeds/1.2.3.ics', `/feeds/${'x'.repeat(150)}`]) {
    const reply = await ask(address)
    assert.equal(reply.status, 404, address)
    const nowhere = await ask('/not/'.padEnd(address.length, 'x'))
    assert.equal(reply.body.replaceAll(address, ''), nowhere.body.replaceAll('/not/'.padEnd(address.length, 'x'), ''))
    assert.deepEqual(Object.keys(reply.headers), Object.keys(nowhere.headers))
  }
  assert.equal((await ask(second)).status, 200)
  assert.equal((await worker.send(path, { _button: 'end' })).status, 303)
  assert.equal((await ask(second)).status, 404)
  const lines = await service.sql(
    `select what from audit.entry where what like 'calendar address%' order by at desc, seq desc limit 1`,
  )
  assert.equal(lines[0]!.what, 'calendar address taken back')
})

test('P43: the address shows whether it is used', async () => {
  await make()
  assert.match((await worker.visit(path)).page.text, /No calendar program has read it yet/)
  await ask(new URL((await shown())!).pathname)
  assert.match((await worker.visit(path)).page.text, /last read it around 2 March 2026 at 9am/)
})

test('a program that asks all the time is asked to wait, and others are not', async () => {
  const address = await anAddress()
  await service.sql('delete from auth.try')
  for (let times = 0; times < MOST_IN_AN_HOUR; times += 1) assert.equal((await ask(address)).status, 200)
  const refused = await ask(address)
  assert.equal(refused.status, 429)
  assert.equal(refused.body, '')
  await service.as('practitioner').send(path, { _button: 'make' })
  const other = (await service.as('practitioner').visit(path)).page.querySelector('code')!.text
  assert.equal((await ask(new URL(other).pathname)).status, 200)
  service.clock.advance({ minutes: 61 })
  assert.equal((await ask(address)).status, 200)
  service.clock.advance({ minutes: -61 })
})

test('reading asks the database for two things, sets no cookie, and a wrong address writes nothing', async () => {
  const address = await anAddress()
  await service.sql('delete from auth.try')
  const { result, sent } = await service.statements(() => ask(address))
  assert.equal(result.headers['set-cookie'], undefined)
  assert.equal(result.headers['cache-control'], 'no-store')
  assert.ok(sent.length <= 2, String(sent.length))
  await service.sql('delete from auth.try')
  await ask(address.replace(/.{4}\.ics$/, 'AAAA.ics'))
  assert.deepEqual(await service.sql('select from auth.try'), [])
})

test('P09, P43: it ends with the work, also where only the last membership has ended; and does not come to life again', async () => {
  const address = await anAddress()
  await service.sql(`update membership set ends_on = '2026-03-01' where staff_id = $1`, [worker.id])
  assert.equal((await ask(address)).status, 404)
  await service.sql(`update membership set ends_on = null where staff_id = $1`, [worker.id])
  assert.equal((await ask(address)).status, 200)
  await service.as('administrator').change((write) => offBoard(write, worker.id))
  assert.equal((await ask(address)).status, 404)
  await service.sql(`update staff_member set active = true where id = $1`, [worker.id])
  await service.sql(`update membership set ends_on = null where staff_id = $1`, [worker.id])
  assert.equal((await ask(address)).status, 404)
})

test('P43: an address that no program has read for 90 days ends in the night; one that is read does not', async () => {
  await service.sql('delete from auth.try')
  const other = service.as('practitioner')
  await other.send(path, { _button: 'make' })
  const address = new URL((await other.visit(path)).page.querySelector('code')!.text).pathname
  const night = (days: number) =>
    service.as('administrator').look(({ db, now }) => {
      const forgotten = sql`(select auth.end_unread_calendars(1, ${new Date(now.getTime() + days * 86_400_000)}))`
      return db.selectFrom(forgotten.as('forgotten')).selectAll().execute()
    })
  await night(89)
  assert.equal((await ask(address)).status, 200)
  await service.sql(`update auth.feed set made_at = made_at - interval '200 days' where ended_at is null`)
  await night(89)
  assert.equal((await ask(address)).status, 200, 'read yesterday, as it were')
  await night(91)
  assert.equal((await ask(address)).status, 404)
})
