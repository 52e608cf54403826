import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { aCase } from '../testing/a-case.ts'

const service = aService()

const rows = async (name: Parameters<typeof service.as>[0], path = '/cases') =>
  (await service.as(name).visit(path)).page.querySelectorAll('tbody tr').map((row) => row.text)

test('the team, the school and the people of a case see it on their list; nobody else does', async () => {
  const { caseId } = await aCase(service)
  await aCase(service, { childId: world.tom, leadId: people.colleague.id, childWords: null })
  await service.as('practitioner').send(`/cases/${caseId}/watch`, { why: 'Settling.', reviewOn: '2026-03-09' })

  assert.equal((await rows('supervisor')).length, 2)
  assert.equal((await rows('colleague')).length, 2)
  assert.equal((await rows('lead')).length, 2)
  assert.equal((await rows('educationManager')).length, 2)
  for (const name of [
    'teacher',
    'otherLead',
    'otherPractitioner',
    'otherSupervisor',
    'partner',
    'practitionerElsewhere',
  ] as const) {
    assert.deepEqual(await rows(name), [], name)
  }
  assert.equal((await service.as('commissioner').visit('/cases')).status, 404)
  const [mine, ...others] = await rows('practitioner', '/cases?mine=yes')
  assert.deepEqual(others, [])
  assert.match(
    mine!,
    /Amira Khan.*Hill Road School.*Priya Practitioner, Key work.*Watchful waiting.*None yet.*None agreed.*9 Mar 2026/,
  )
})

test('what is due next comes first', async () => {
  const [first, second] = await rows('supervisor')
  assert.match(first!, /Amira/, 'opened first, and there is a review to hold')
  assert.match(second!, /Tom/)
})

test('filters are in the address', async () => {
  assert.equal((await rows('supervisor', '/cases?status=watchful%20waiting')).length, 1)
  assert.equal((await rows('supervisor', '/cases?status=closed')).length, 0)
  assert.equal((await rows('supervisor', '/cases?status=nonsense&at=never')).length, 2)
  const { page } = await service.as('supervisor').visit('/cases?status=paused')
  assert.equal(page.querySelector('option[selected]')?.getAttribute('value'), 'paused')
})

test('the list has one text whatever is asked, so that it is planned once', async () => {
  const textOf = async (path: string) => {
    const { sent } = await service.statements(() => service.as('supervisor').visit(path))
    return sent.find(({ sql }) => sql.includes('newest_cases'))?.sql
  }
  const all = await textOf('/cases')
  assert.ok(all)
  for (const query of ['mine=yes', 'status=paused', `at=2026-03-02T12:00:00Z&id=${world.amira}`])
    assert.equal(await textOf(`/cases?${query}`), all, query)
})

test('nothing is red that is not late', async () => {
  const red = async () =>
    (await service.as('supervisor').visit('/cases')).page.querySelectorAll('.nhsuk-tag--red').map(({ text }) => text)
  assert.deepEqual(await red(), [])
  service.clock.advance({ days: 8 })
  assert.deepEqual(await red(), ['Overdue'])
  service.clock.advance({ days: -8 })
})

test('days since the last contact: the team knows of all, the school of those it may read', async () => {
  const [helpCase] = await service.sql('select id, child_id from help_case where child_id = $1', [world.amira])
  await service.sql(
    `insert into contact (area_id, id, case_id, child_id, school_id, team_id, kind, worker_id, with_whom, at, mode, place, attendance, audience, written_at)
     values (1, gen_random_uuid(), $1, $2, $3, $4, 'child session', $5, '{child}', '2026-02-20T10:00Z', 'face to face', 'school', 'attended', 'service', '2026-02-20T10:00Z')`,
    [helpCase!.id, world.amira, world.hillRoad, world.keyWork, people.practitioner.id],
  )
  await service.sql(`update help_case set last_contact_at = '2026-02-20T10:00Z', contact_count = 1 where id = $1`, [
    helpCase!.id,
  ])
  const [forTeam] = (await rows('practitioner')).filter((row) => row.includes('Amira'))
  assert.match(forTeam!, /20 Feb 2026, 10 days ago/)
  const [forSchool] = (await rows('lead')).filter((row) => row.includes('Amira'))
  assert.match(forSchool!, /None that you can see/)
  assert.doesNotMatch((await service.as('lead').visit('/cases')).body, /20 Feb/)
})

test('a long list comes in pages by key, and a page is at most four statements', async () => {
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, created_at, known_to)
     select 1, ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'Child', lpad(n::text, 3, '0'), '2013-01-01', $1, 7, '2025-09-01', array[$2::uuid] from generate_series(1, 60) n`,
    [world.hillRoad, world.keyWork],
  )
  await service.sql(
    `insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
     select 1, id, id, $1, $2, $3, '2026-01-01', 'form', 'accepted', 'x', 12, '2026-01-02' from child where given_name = 'Child'`,
    [world.hillRoad, world.keyWork, people.teacher.id],
  )
  await service.sql(
    `insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, opened_at)
     select 1, id, id, $1, $2, id, $3, '2026-01-02T09:00Z' from child where given_name = 'Child'`,
    [world.hillRoad, world.keyWork, people.practitioner.id],
  )
  const { result, sent } = await service.statements(() => service.as('supervisor').visit('/cases'))
  assert.ok(sent.length <= 3, `${sent.length + 1} statements`)
  const first = result.page.querySelectorAll('tbody tr').length
  const next = result.page.querySelector('a[rel=next]')!.getAttribute('href')!
  assert.equal(first, 50)
  assert.equal((await rows('supervisor', next)).length, 12)
})

test('HACK-11: what resolved without our help is counted apart', async () => {
  const [tom] = await service.sql('select id from help_case where child_id = $1', [world.tom])
  const [amira] = await service.sql('select id from help_case where child_id = $1', [world.amira])
  await service
    .as('supervisor')
    .send(`/cases/${tom!.id}/review`, { progress: 'good', outcome: 'resolved', rationale: 'It passed.' })
  await service
    .as('supervisor')
    .send(`/cases/${amira!.id}/close`, { outcome: 'aim met', note: 'Better.', wayBack: 'Ask.' })
  const { page } = await service.as('supervisor').visit('/cases/outcomes')
  assert.match(page.querySelector('table')!.text, /The aim was metNumber 1/)
  assert.doesNotMatch(page.querySelector('table')!.text, /without our help/)
  assert.match(page.querySelector('main')!.text, /Resolved without our help: 1/)
  const elsewhere = await service.as('otherSupervisor').visit('/cases/outcomes')
  assert.match(elsewhere.page.querySelector('main')!.text, /Resolved without our help: 0/)
})

test('the list is there in Welsh', async () => {
  const { page } = await service.as('supervisor').visit('/cases?lang=cy')
  assert.equal(page.querySelector('h1')?.text, 'Achosion')
})
