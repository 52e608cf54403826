import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newKey } from '#platform/ids.ts'
import { aService, people, world } from '#test/service.ts'
import { aLivePanel } from './testing/a-live-panel.ts'

const PANELS = 10
const ACTS = 20
const service = aService({ at: '2026-03-03T08:30:00Z' })
let panel: Awaited<ReturnType<typeof aLivePanel>>

/** Ten years of Tuesdays, each with forty children; and ten panels that run today, each with as many. */
before(async () => {
  await service.ready
  panel = await aLivePanel(service)
  const { seriesId, meetingId, items } = panel
  const [{ circles }] = (await service.sql(`select circles from meeting_item where id = $1`, [items.amira])) as [
    { circles: string[] },
  ]
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, registration, created_at, known_to)
     select 1, gen_random_uuid(), 'Child', 'Number ' || n, '2012-01-05', $1, 8, '8A', now(), array[$2]::uuid[] from generate_series(1, 400) n`,
    [world.hillRoad, world.keyWork],
  )
  await service.sql(
    `with meetings as (
       insert into meeting (area_id, id, series_id, school_id, team_id, on_day, starts_at, minutes, state, started_at, started_by, ended_at, ended_by)
       select 1, gen_random_uuid(), $1, $2, $3, date '2026-02-24' - 7 * n, '08:30', 120, 'ended', now(), $4, now(), $4 from generate_series(0, 379) n
       returning id, on_day)
     insert into meeting_item (area_id, id, meeting_id, series_id, school_id, team_id, child_id, said_name, year_group, place, raised_at, circles,
       state, discussion, decision, owner_name, review_on, decided_by, decided_at)
     select 1, gen_random_uuid(), m.id, $1, $2, $3, c.id, c.given_name || ' ' || c.family_name, 8, c.n, now(), $5, 'decided', 'What was said',
       'group', 'Lena Lead', m.on_day + 28, $4, m.on_day from meetings m
     join (select *, row_number() over (order by id) n from child where family_name like 'Number%') c on (c.n + (m.on_day - date '2000-01-01')) % 10 = 0`,
    [seriesId, world.hillRoad, world.keyWork, people.practitioner.id, circles],
  )
  const today = (of: string) =>
    service.sql(
      `insert into meeting_item (area_id, id, meeting_id, series_id, school_id, team_id, child_id, said_name, year_group, place, raised_at, circles)
       select 1, gen_random_uuid(), $1, m.series_id, m.school_id, m.team_id, c.id, 'Child ' || c.family_name, 8, 200000, now(), array[m.series_id || '/all']
       from meeting m, (select * from child where family_name like 'Number%' order by id limit 37) c where m.id = $1`,
      [of],
    )
  await today(meetingId)
  await service.sql('analyze')
})

const middle = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!

test('forty children open live with ten years of minutes behind them', async (t) => {
  const path = `/meetings/${panel.meetingId}/live`
  const times: number[] = []
  for (let at = 0; at < 20; at += 1) {
    const begun = performance.now()
    const { status, page } = await service.as('practitioner').visit(path)
    times.push(performance.now() - begun)
    assert.equal(status, 200)
    if (at === 0) assert.equal(page.querySelectorAll('article').length, 40)
  }
  const [{ past }] = (await service.sql('select count(*)::int as past from meeting_item')) as [{ past: number }]
  t.diagnostic(
    `figure: live page of 40 children, ${past} items behind it: ${Math.round(middle(times, 0.5))} ms, ${Math.round(middle(times, 0.95))} ms at most of 95 in 100 (first ${Math.round(times[0]!)} ms)`,
  )
  assert.ok(middle(times, 0.5) < 5000, 'as a wall against what grows with the past')
})

test('an agenda of forty children opens with ten years of minutes behind it', async (t) => {
  const times: number[] = []
  for (let at = 0; at < 20; at += 1) {
    const begun = performance.now()
    const { status, body } = await service.as('practitioner').visit(`/meetings/${panel.meetingId}`)
    times.push(performance.now() - begun)
    assert.equal(status, 200)
    assert.ok(body.length < 100_000, `${body.length} bytes`)
  }
  t.diagnostic(
    `figure: agenda of 40 children: ${Math.round(middle(times, 0.5))} ms, ${Math.round(middle(times, 0.95))} ms at most of 95 in 100 (300 allowed)`,
  )
})

test('an action is acknowledged while ten panels run, each on two screens', async (t) => {
  const path = `/meetings/${panel.meetingId}/live`
  const { form } = await service.as('practitioner').json('/account')
  const cookie = await service.as('practitioner').cookie
  const items = (await service.sql(`select id from meeting_item where meeting_id = $1 and readers = '{}' limit 10`, [
    panel.meetingId,
  ])) as {
    id: string
  }[]
  const times: number[] = []
  const looks: number[] = []
  const wait = (ms: number) => new Promise((later) => setTimeout(later, ms))
  const over = new AbortController()
  const screen = async () => {
    while (!over.signal.aborted) {
      const begun = performance.now()
      await service.as('practitioner').json(`${path}/changes`)
      looks.push(performance.now() - begun)
      await wait(3000)
    }
  }
  const table = async (item: string, at: number) => {
    await wait(at * 100)
    for (let act = 0; act < ACTS; act += 1) {
      const body = new URLSearchParams({
        ...{ _csrf: form._csrf, _key: newKey(), _version: '0', line: 'SEN: x', what: `Action ${at} ${act}` },
        ...{ ownerId: panel.members.leadSits, due: '2026-03-06' },
      })
      const headers = {
        cookie,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      }
      const begun = performance.now()
      const { status } = await service.ask('POST', `${path}/line?item=${item}`, headers, body.toString())
      times.push(performance.now() - begun)
      assert.equal(status, 200)
      await wait(1000)
    }
  }
  const screens = Array.from({ length: PANELS * 2 }, screen)
  await Promise.all(items.slice(0, PANELS).map(({ id }, at) => table(id, at)))
  over.abort()
  await Promise.all(screens)
  t.diagnostic(
    `figure: an action at ten panels, one a second each, ${times.length} in all: ${Math.round(middle(times, 0.5))} ms, ${Math.round(middle(times, 0.95))} ms at most of 95 in 100; looking for changes ${Math.round(middle(looks, 0.5))} ms, ${looks.length} times`,
  )
  const [{ kept }] = (await service.sql(`select count(*)::int as kept from action where what like 'Action %'`)) as [
    { kept: number },
  ]
  assert.equal(kept, PANELS * ACTS)
})

test('the recap as a PDF, of more than fifteen children', async (t) => {
  const times: number[] = []
  let bytes = 0
  for (let at = 0; at < 10; at += 1) {
    const begun = performance.now()
    const { status, body } = await service.as('practitioner').visit(`/meetings/${panel.meetingId}/recap/pdf`)
    times.push(performance.now() - begun)
    assert.equal(status, 200)
    bytes = body.length
  }
  t.diagnostic(
    `figure: recap as PDF, 40 children and ${PANELS * ACTS} actions: ${Math.round(middle(times, 0.5))} ms, first ${Math.round(times[0]!)} ms, ${Math.round(bytes / 1000)} kB`,
  )
  assert.ok(middle(times, 0.5) < 10_000)
})
