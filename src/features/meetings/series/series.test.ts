import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { aService, people, world } from '#test/service.ts'
import { seriesDays } from '../series-days.ts'
import { aPanel } from '../testing/a-panel.ts'

const service = aService()
let panel: Awaited<ReturnType<typeof aPanel>>
const practitioner = service.as('practitioner')
const at = () => `/meetings/series/${panel.seriesId}`

before(async () => {
  await service.ready
  panel = await aPanel(service)
  const term = (name: string, startsOn: string, endsOn: string) =>
    service.sql(`insert into term (area_id, id, name, starts_on, ends_on) values (1, gen_random_uuid(), $1, $2, $3)`, [
      name,
      startsOn,
      endsOn,
    ])
  await term('Spring term', '2026-02-23', '2026-03-27')
  await term('Summer term', '2026-04-13', '2026-05-22')
  await service.sql(
    `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day)
     values (1, gen_random_uuid(), $1, 'INSET', 'Staff training', '2026-03-10', '2026-03-10')`,
    [world.hillRoad],
  )
})

test('HACK-2: the panel comes round on its day; holidays and INSET days are skipped, and named', async () => {
  const { page } = await practitioner.visit(at())
  assert.match(page.text, /Every Tuesday at 8:30am/)
  const days = page
    .querySelectorAll('main table')[0]!
    .querySelectorAll('tbody tr')
    .map((row) => row.text.replaceAll(/\s+/g, ' '))
  assert.match(days[0]!, /3 March 2026/)
  assert.match(days[1]!, /10 March 2026.*No meeting: Staff training/)
  assert.match(days.find((row) => /31 March/.test(row))!, /No meeting/)
  assert.match(days.find((row) => /14 April/.test(row))!, /Open/)
  const next = await practitioner.visit('/meetings')
  assert.match(next.page.text, /Tuesday panel.*Hill Road School.*3 March 2026, 8:30am/s)
})

test('HACK-2: a day on which the school is shut is not opened, whatever a form says', async () => {
  const { status, page } = await practitioner.send(at(), { _button: '2026-03-10' })
  assert.equal(status, 422)
  assert.match(page.text, /The school is shut on that day/)
  const opened = await practitioner.send(at(), { _button: '2026-03-17' })
  assert.equal(opened.status, 303)
  const again = await service.as('lead').send(at(), { _button: '2026-03-17' })
  assert.equal(again.location, opened.location, 'two who open a day have one meeting')
})

test('a bank holiday has no panel either', () => {
  const calendar = schoolCalendar({ nation: 'England', terms: [], closedDays: [] })
  const rhythm = { weekday: 1, fromDay: '2026-04-27', untilDay: '2026-05-11' }
  const days = seriesDays(calendar, rhythm, '2026-04-01', 10)
  assert.deepEqual(
    days.map(({ day, skipped }) => [day, skipped?.kind]),
    [
      ['2026-04-27', undefined],
      ['2026-05-04', 'bank holiday'],
      ['2026-05-11', undefined],
    ],
  )
})

describe('HACK-3: who sits at the table', () => {
  test('several of a role, each for their years, agencies and people without an account', async () => {
    const { page } = await practitioner.visit(at())
    const members = page.querySelectorAll('main table')[1]!.text.replaceAll(/\s+/g, ' ')
    assert.match(members, /Tess Teacher.*Learning lead.*Year 7/)
    assert.match(members, /Cora Colleague.*Learning lead.*Year 10/)
    assert.match(members, /Ann Officer, Hill Road School, no account.*Attendance officer/)
    assert.match(members, /Pat Partner, Young Northshire.*Youth worker.*What is shared with them/)
    assert.match(members, /Priya Practitioner.*Link worker, chairs.*Every year group/)
  })

  test('through the page: somebody is added, and leaves, and what they saw ends with that day', async () => {
    const add = (fields: Record<string, string | string[]>) => practitioner.send(`${at()}/members/new`, fields)
    const missing = await add({ seat: 'school nurse' })
    assert.equal(missing.status, 422)
    assert.match(missing.page.text, /Select somebody, or write their name/)
    const other = await add({ staffId: people.otherTeacher.id, seat: 'SENCO' })
    assert.match(other.page.text, /works at the school, in the team or for an agency/)
    assert.equal((await add({ staffId: people.colleague.id, seat: 'link worker' })).status, 303)
    assert.equal((await service.as('colleague').visit(`/meetings/${panel.meetingId}`)).status, 200)

    const [{ id }] = (await service.sql(`select id from meeting_member where staff_id = $1`, [
      people.colleague.id,
    ])) as [{ id: string }]
    assert.equal(
      (await practitioner.send(`${at()}/members/${id}`, { _button: 'leave', seat: 'link worker' })).status,
      303,
    )
    const after = await service.as('colleague').visit(`/meetings/${panel.meetingId}`)
    assert.equal(after.status, 422)
    assert.match(after.page.text, /You do not sit at this table today/)
  })

  test('whoever leaves the place through which they sit there leaves the table', async () => {
    await service.sql(`update membership set ends_on = '2026-03-01' where staff_id = $1`, [people.colleagueTeacher.id])
    await service.sql(`delete from auth.rights where staff_id = $1`, [people.colleagueTeacher.id])
    const series = await service.as('colleagueTeacher').visit(at())
    assert.equal(series.status, 404)
    await service.sql(`update membership set ends_on = null where staff_id = $1`, [people.colleagueTeacher.id])
    await service.sql(`delete from auth.rights where staff_id = $1`, [people.colleagueTeacher.id])
  })

  test('nobody is left without somebody who runs it', async () => {
    await service.sql(`update meeting_member set ends_on = '2026-03-01' where staff_id = $1`, [people.lead.id])
    const [{ id }] = (await service.sql(`select id from meeting_member where staff_id = $1 and series_id = $2`, [
      people.practitioner.id,
      panel.seriesId,
    ])) as [{ id: string }]
    const { status, page } = await practitioner.send(`${at()}/members/${id}`, { _button: 'leave', seat: 'link worker' })
    assert.equal(status, 422)
    assert.match(page.text, /must sit for every year group first/)
    await service.sql(`update meeting_member set ends_on = null where staff_id = $1`, [people.lead.id])
  })
})

test('HACK-3: while somebody runs it nobody seats themselves there; left without, whoever may start one keeps it', async () => {
  const supervisor = service.as('supervisor')
  const sit = () => supervisor.send(`${at()}/members/new`, { staffId: people.supervisor.id, seat: 'link worker' })
  assert.notEqual((await sit()).status, 303)
  const none = await service.sql(`select id from meeting_member where staff_id = $1`, [people.supervisor.id])
  assert.deepEqual(none, [])
  await service.sql(`update meeting_member set year_groups = '{7}' where series_id = $1 and year_groups = '{}'`, [
    panel.seriesId,
  ])
  const [{ id }] = (await service.sql(`select id from meeting_member where staff_id = $1 and series_id = $2`, [
    people.practitioner.id,
    panel.seriesId,
  ])) as [{ id: string }]
  const wider = await practitioner.send(`${at()}/members/${id}`, { seat: 'link worker' })
  assert.equal(wider.status, 422)
  assert.match(wider.page.text, /Ask somebody else to add year groups to your own seat/)
  assert.equal((await sit()).status, 303)
})

test('a panel is begun through its page, for a school and a team that work together', async () => {
  const series = (place: string) =>
    service.as('lead').send('/meetings/new', {
      ...{ place, name: 'Thursday panel', weekday: '4', startsAt: '8.15', minutes: '60', mySeat: 'SENCO' },
      fromDay: '2026-03-05',
    })
  const refused = await series(`${world.hillRoad} ${world.linkWork}`)
  assert.equal(refused.status, 422)
  const { status, location } = await series(`${world.hillRoad} ${world.keyWork}`)
  assert.equal(status, 303)
  const { page } = await service.as('lead').visit(location!)
  assert.match(page.text, /Every Thursday at 8:15am/)
})
