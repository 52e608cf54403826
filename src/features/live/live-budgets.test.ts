import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { statementsToSee, statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, world } from '#test/service.ts'
import { aLivePanel } from './testing/a-live-panel.ts'

const MOST = 8
const service = aService({ at: '2026-03-03T08:30:00Z' })
let panel: Awaited<ReturnType<typeof aLivePanel>>
let live: string
before(async () => {
  await service.ready
  panel = await aLivePanel(service)
  live = `/meetings/${panel.meetingId}/live`
})

test('what is done at the table is at most 8 statements each, and looking whether anything changed is 2', async (t) => {
  const { amira, tom } = panel.items
  const { leadSits } = panel.members
  const acts: [string, string, Record<string, string>][] = [
    ['an action, as a line', `${live}/line?item=${amira}`, { line: 'SEN: check seating – Fri' }],
    [
      'an action, as the page sends it',
      `${live}/line?item=${amira}`,
      { line: 'SEN: x', what: 'x', ownerId: leadSits, due: '2026-03-06' },
    ],
    ['what is said', `${live}/said?item=${amira}`, { said: 'Late again', was: '' }],
    [
      'a decision',
      `${live}/decide?item=${amira}`,
      { decision: 'group', ownerId: leadSits, review: 'in 4 weeks', was: 'waiting' },
    ],
    [
      'to watch',
      `${live}/decide?item=${tom}`,
      { decision: 'watch and review', ownerId: leadSits, review: 'in 4 weeks', was: 'waiting' },
    ],
  ]
  for (const [name, path, fields] of acts) {
    const { count, status, sql } = await statementsToSend(service, 'practitioner', path, fields)
    t.diagnostic(`${name}: ${count} statements`)
    assert.equal(status, 303, name)
    assert.ok(count <= MOST, `${name}: ${count}\n${sql.map((text) => text.slice(0, 100)).join('\n')}`)
  }
  assert.ok((await statementsToSee(service, 'practitioner', `${live}/changes`)) <= 2)
  for (const path of [live, `${live}?screen=mine`, `/meetings/${panel.meetingId}/recap`])
    assert.ok((await statementsToSee(service, 'practitioner', path)) <= 4, path)
})

test('forty children are a page of at most 100 kilobytes', async (t) => {
  const { seriesId, meetingId } = panel
  const [{ circles }] = (await service.sql(`select circles from meeting_item where id = $1`, [panel.items.amira])) as [
    { circles: string[] },
  ]
  await service.sql(
    `with child_of as (
       insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, registration, created_at)
       select 1, gen_random_uuid(), 'Child', 'Number ' || n, '2012-01-05', $1, 8, '8A', now() from generate_series(1, 38) n returning id, family_name)
     , item as (insert into meeting_item (area_id, id, meeting_id, series_id, school_id, team_id, child_id, said_name, year_group, place, raised_at, circles, discussion)
       select 1, gen_random_uuid(), $2, $3, $1, $4, id, 'Child ' || family_name, 8, 100001, now(), $5, repeat('What was said of it. ', 10) from child_of returning id, child_id)
     insert into meeting_reason (area_id, id, item_id, series_id, child_id, source, why, at, circles)
       select 1, gen_random_uuid(), id, $3, child_id, 'raised', 'Why this child is brought to the table, in a sentence', now(), $5 from item`,
    [world.hillRoad, meetingId, seriesId, world.keyWork, circles],
  )
  const { body, page } = await service.as('practitioner').visit(live)
  assert.equal(page.querySelectorAll('article').length, 41)
  t.diagnostic(`figure: forty children live ${Math.round(body.length / 1000)} kB of HTML`)
  assert.ok(body.length <= 100_000, `${body.length}`)
})
