import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  const made = await aCaseElsewhere(service)
  caseId = made.caseId
})

const worker = () => service.as('practitionerElsewhere')
const struan = people.supervisorElsewhere.id
const raised = {
  about: 'what I am asked to do',
  words: 'I am asked to take the register every morning.',
  teamId: world.childrensServices,
  toId: struan,
}

test('CSW-55: what a worker raises is the supervisor’s task, with a day, on their Today and in their notices', async () => {
  const reply = await worker().send('/raised/new', raised)
  assert.equal(reply.status, 303)
  const [row] = await service.sql('select to_id, due_on::text, case_id from raised_issue')
  // Two working days after Monday 2 March.
  assert.deepEqual(row, { to_id: struan, due_on: '2026-03-04', case_id: null })

  const today = (await service.as('supervisorElsewhere').visit('/today')).page
  assert.match(today.text, /Pippa Worker: What I am asked to do/)
  assert.ok(today.querySelector(`a[href="${reply.location}"]`))
  const notices = (await service.as('supervisorElsewhere').visit('/notices')).page
  assert.ok(notices.querySelector(`a[href="${reply.location}"]`))
  // Whoever covers sees it too; a colleague does not.
  assert.match((await service.as('managerElsewhere').visit('/today')).page.text, /Pippa Worker: What I am asked to do/)
  assert.equal((await service.as('colleagueElsewhere').visit(reply.location!)).status, 404)
})

test('CSW-55: the supervisor answers, the worker is told, and it is off their Today', async () => {
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>('select id from raised_issue')
  service.clock.advance({ hours: 5 })
  const answered = await service
    .as('supervisorElsewhere')
    .send(`/raised/${id}`, { answer: 'I speak to the head today.' })
  assert.equal(answered.status, 303)
  assert.match((await worker().visit(`/raised/${id}`)).page.text, /I speak to the head today/)
  assert.match((await worker().visit('/notices')).page.text, /What you raised was answered/)
  assert.doesNotMatch((await service.as('supervisorElsewhere').visit('/today')).page.text, /Pippa Worker: What I am/)
  const again = await service.as('managerElsewhere').send(`/raised/${id}`, { answer: 'Something else.' })
  assert.equal(again.status, 422)
})

test('CSW-55: from a case it is about its child, and for nobody else on the case', async () => {
  const reply = await worker().send(`/raised/new?case=${caseId}`, {
    ...raised,
    about: 'a child',
    words: 'He is frightened.',
  })
  assert.equal(reply.status, 303)
  assert.match((await service.as('supervisorElsewhere').visit(reply.location!)).page.text, /Callum Mac Donald/)
  for (const name of ['leadElsewhere', 'colleagueElsewhere', 'educationManagerElsewhere'] as const)
    assert.equal((await service.as(name).visit(reply.location!)).status, 404, name)
  const [entry] = await service.sql(`select 1 from chronology_entry where headline like '%frightened%'`)
  assert.equal(entry, undefined, 'it is not in the child’s story')
})

test('CSW-55: the answer takes so long in the middle: five hours, and an open one is counted apart', async () => {
  const { time } = (await service.as('supervisorElsewhere').json('/raised')).data
  assert.deepEqual(time, { answered: 1, open: 1, medianHours: 5 })
  await worker().send('/raised/new', raised)
  service.clock.advance({ hours: 9 })
  const open = await service.sql<{ id: string }>(
    `select id from raised_issue where answered_at is null order by raised_at, id`,
  )
  await service.as('managerElsewhere').send(`/raised/${open[1]!.id}`, { answer: 'Yes.' })
  assert.equal((await service.as('supervisorElsewhere').json('/raised')).data.time.medianHours, 7)
})

test('CSW-55: nobody raises with themselves, with a colleague, or in a team that is not theirs', async () => {
  for (const wrong of [
    { toId: people.practitionerElsewhere.id },
    { toId: people.colleagueElsewhere.id },
    { teamId: world.keyWork },
  ])
    assert.equal((await worker().send('/raised/new', { ...raised, ...wrong })).status, 422)
  const own = await service
    .as('supervisorElsewhere')
    .send('/raised/new', { ...raised, toId: people.managerElsewhere.id })
  assert.equal(own.status, 303)
  const answer = await service.as('supervisorElsewhere').send(own.location!, { answer: 'I answer myself.' })
  assert.equal(answer.status, 422)
})

test('CSW-55: in the morning the supervisor is reminded of what they have not answered', async () => {
  service.clock.advance({ milliseconds: Date.parse('2026-03-04T07:30:00Z') - service.clock.now().getTime() })
  await service.sql(`delete from notice`)
  await service.runSchedules()
  await service.runJobs()
  const kinds = await service.sql('select distinct kind from notice where to_id = $1', [struan])
  assert.ok(
    kinds.some(({ kind }) => kind === 'raised still waits'),
    JSON.stringify(kinds),
  )
})

test('CSW-55: whoever left the team keeps what they raised of themselves, and reads nothing about a child any more', async () => {
  const about = await worker().send(`/raised/new?case=${caseId}`, { ...raised, about: 'a child', words: 'He is thin.' })
  const own = await worker().send('/raised/new', { ...raised, about: 'myself' })
  const seen = async (path: string) => (await worker().visit(path)).status
  assert.deepEqual([await seen(about.location!), await seen(own.location!)], [200, 200])
  const [row] = await service.sql('select child_id from raised_issue where id = $1', [
    about.location!.split('/').at(-1),
  ])
  assert.equal(row!.child_id, world.callum)

  const elsewhere = '00000000-0000-7000-8002-0000000000fa'
  await service.sql(
    `insert into organisation (area_id, id, kind, name, nation) values (2, $1, 'team', 'Other', 'Scotland')`,
    [elsewhere],
  )
  await service.sql(
    `insert into team (area_id, id, service, definition) select 2, $1, service, definition from team where id = $2`,
    [elsewhere, world.childrensServices],
  )
  await service.sql(`update membership set organisation_id = $1 where staff_id = $2`, [
    elsewhere,
    people.practitionerElsewhere.id,
  ])
  await service.sql('delete from auth.rights where staff_id = $1', [people.practitionerElsewhere.id])
  assert.deepEqual([await seen(about.location!), await seen(own.location!)], [404, 200])
})
