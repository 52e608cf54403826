import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { before, describe, test } from 'node:test'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, people, world } from '#test/service.ts'
import { aSupervision, held } from './testing/a-supervision.ts'

const service = aService({ at: '2026-03-09T09:00:00Z' })
const WORKERS = 8
const CASES = 12
let supervisionId: string
let caseId: string

/** Eight people with twelve cases each, and a reason on every other case. */
async function eightPeople(): Promise<void> {
  const workers = await service.sql<{ id: string }>(
    `insert into staff_member (area_id, id, given_name, family_name, email, created_at)
     select 2, gen_random_uuid(), 'Worker', 'Number ' || n, 'worker.' || n || '@example.test', '2025-09-01' from generate_series(1, $1) n
     returning id`,
    [WORKERS],
  )
  const staffIds = workers.map(({ id }) => id)
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     select 2, gen_random_uuid(), w, $2, 'practitioner', '2025-09-01' from unnest($1::uuid[]) w`,
    [staffIds, world.childrensServices],
  )
  await service.sql(
    `with made as (
       select w as worker, n, gen_random_uuid() as child, gen_random_uuid() as request from unnest($1::uuid[]) w, generate_series(1, $2) n
     ), children as (
       insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, known_to, created_at)
       select 2, child, 'Child', 'Number ' || n, '2016-05-05', $3, 4, array[$4]::uuid[], '2025-09-01' from made
     ), requests as (
       insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
       select 2, request, child, $3, $4, $5, '2026-01-05', 'form', 'accepted', 'x', 9, '2026-01-09' from made
     )
     insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, opened_at, last_contact_at, status)
     select 2, gen_random_uuid(), child, $3, $4, request, worker, '2026-02-16',
       case when n % 2 = 0 then timestamptz '2026-03-05' else '2026-02-16' end, 'active' from made`,
    [staffIds, CASES, world.lochside, world.childrensServices, people.teacherElsewhere.id],
  )
  for (const workerId of staffIds) await aSupervision(service, { workerId })
}

before(async () => {
  await service.ready
  ;({ caseId } = await aCaseElsewhere(service))
  ;({ supervisionId } = await aSupervision(service))
})

describe('what a change costs: at most 8 statements', () => {
  const forms: readonly [string, string, Record<string, string>][] = [
    ['practitionerElsewhere', 'topic', { said: 'Saying no' }],
    [
      'supervisorElsewhere',
      'move',
      {
        ...{
          'day[day]': '9',
          'day[month]': '3',
          'day[year]': '2026',
          time: '9.30',
          place: 'school',
          schoolId: world.lochside,
        },
        ...{ supervisorId: people.supervisorElsewhere.id, thirdId: people.educationManagerElsewhere.id },
      },
    ],
    ['supervisorElsewhere', 'record', held],
    ['supervisorElsewhere', 'training', { what: 'Leading a group' }],
    ['supervisorElsewhere', 'agree', {}],
    ['practitionerElsewhere', 'agree', {}],
    ['practitionerElsewhere', 'correct', { section: 'practice', said: 'It was so' }],
  ]
  for (const [name, path, fields] of forms)
    test(`${path} by ${name}`, async (t) => {
      const sent = await statementsToSend(
        service,
        name as 'supervisorElsewhere',
        `/supervision/${supervisionId}/${path}`,
        fields,
      )
      t.diagnostic(`${sent.count} statements`)
      assert.equal(sent.status, 303)
      assert.ok(sent.count <= 8, `${sent.count}:\n${sent.sql.join('\n')}`)
    })

  test('talking about a case, with an action for somebody', async (t) => {
    const { supervisionId: next } = await aSupervision(service, { workerId: people.colleagueElsewhere.id })
    await service.sql('update help_case set lead_id = $1 where id = $2', [people.colleagueElsewhere.id, caseId])
    const sent = await statementsToSend(service, 'supervisorElsewhere', `/supervision/${next}/cases/${caseId}`, {
      ...{
        decision: 'Ring the family',
        audience: 'service',
        actionWhat: 'Ring',
        actionOwner: `staff ${people.colleagueElsewhere.id}`,
      },
      ...{ actionOwnerName: '', actionPlace: 'home', actionDue: '2026-03-23' },
    })
    t.diagnostic(`${sent.count} statements`)
    assert.equal(sent.status, 303)
    assert.ok(sent.count <= 8, `${sent.count}:\n${sent.sql.join('\n')}`)
  })

  test('setting it up', async (t) => {
    const path = `/supervision/lines/new?team=${world.childrensServices}&worker=${people.supervisorElsewhere.id}`
    const sent = await statementsToSend(service, 'managerElsewhere', path, {
      ...{ supervisorId: people.managerElsewhere.id, everyWeeks: '4', schoolId: '' },
      ...{ 'firstOn[day]': '16', 'firstOn[month]': '3', 'firstOn[year]': '2026' },
    })
    t.diagnostic(`${sent.count} statements`)
    assert.equal(sent.status, 303)
    assert.ok(sent.count <= 8, `${sent.count}:\n${sent.sql.join('\n')}`)
  })
})

test('eight people are prepared for on one page: every reason is on it, one click into each, four statements, and small enough', async (t) => {
  await service.sql(`update supervision_line set ends_on = starts_on where ends_on is null`)
  await eightPeople()
  await service.as('supervisorElsewhere').visit('/account')
  const began = performance.now()
  const { result, sent } = await service.statements(() =>
    service.as('supervisorElsewhere').visit('/supervision/prepare'),
  )
  const took = performance.now() - began
  t.diagnostic(
    `figure: ${WORKERS} people and ${WORKERS * CASES} cases in ${Math.round(took)} ms, ${sent.length + 1} statements, ${result.body.length} bytes`,
  )
  assert.ok(sent.length + 1 <= 4, String(sent.length + 1))
  assert.ok(result.body.length <= 100_000, String(result.body.length))
  const rows = result.page.querySelectorAll('main table')[0]!.querySelectorAll('tbody tr')
  assert.equal(rows.length, WORKERS)
  for (const row of rows) {
    assert.equal(row.querySelectorAll('a[href*="/cases/"]').length, CASES / 2)
    assert.match(row.text, /not seen for 21 days/)
    assert.match(row.text, /6 other cases need nothing/)
    assert.match(row.text, /12 open cases/)
  }
})

/** Words a minute at which somebody reads who has the page before them for the first time. */
const READ = 200
/** Seconds for finding and pressing a link, and for the page to be taken in. */
const A_CLICK = 10

test('eight people are prepared for in ten minutes: from Today by two links, all of it read, and each child to be decided on opened once', async (t) => {
  const supervisor = service.as('supervisorElsewhere')
  let at = '/today'
  for (const link of ['/supervision', '/supervision/prepare']) {
    const { page } = await supervisor.visit(at)
    assert.ok(page.querySelector(`main a[href="${link}"]`), `${at} leads to ${link}`)
    at = link
  }
  const { page } = await supervisor.visit(at)
  const words = page.querySelector('main')!.text.trim().split(/\s+/).length
  const toOpen = WORKERS
  const minutes = words / READ + ((2 + toOpen) * A_CLICK) / 60
  t.diagnostic(
    `figure: ${WORKERS} people: 3 pages and 2 clicks, ${words} words (${(words / READ).toFixed(1)} minutes at ${READ} a minute), and one case of each looked into: ${minutes.toFixed(1)} minutes`,
  )
  assert.ok(minutes <= 10, `${minutes} minutes`)
})
