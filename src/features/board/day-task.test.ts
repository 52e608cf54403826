import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { giveTask } from './day-task.ts'
import { aScottishCase } from './testing/scottish-cases.ts'

const service = aService()
const manager = service.as('educationManagerElsewhere')
const pippa = service.as('practitionerElsewhere')
const task = {
  schoolId: world.lochside,
  workerId: people.practitionerElsewhere.id,
  onDay: '3/3/2026',
  atTime: '8.30am',
  what: 'Help at the breakfast club',
}
const give = (more: Partial<typeof task> = {}) => manager.send('/day-tasks/new', { ...task, ...more })
const tasks = () => service.sql('select * from day_task where area_id = 2 order by given_at, id')

before(() => service.ready)

test('CSW-43: an education manager asks a worker for something, the worker is told and answers', async () => {
  assert.equal((await give()).status, 303)
  const { page } = await pippa.visit('/day-tasks')
  assert.match(page.text, /Help at the breakfast club.*8:30am.*Lochside Primary/s)
  assert.match((await pippa.visit('/today')).page.text, /What you are asked to do.*Help at the breakfast club/s)
  const notices = await service.sql(`select kind from notice where to_id = $1`, [people.practitionerElsewhere.id])
  assert.deepEqual(notices, [{ kind: 'task for a day' }])
  assert.equal((await pippa.visit('/notices')).page.querySelector('main li a')?.getAttribute('href'), '/day-tasks')

  const at = `/day-tasks/${(await tasks())[0]!.id}`
  const silent = await pippa.send(at, { _button: 'not done' })
  assert.equal(silent.status, 422)
  assert.match(silent.page.text, /Say why it was not done/)
  assert.equal(
    (await pippa.send(at, { _button: 'not done', why: 'A session in the plan was at that time' })).status,
    303,
  )
  assert.match((await manager.visit('/day-tasks')).page.text, /Not done/)
  assert.match((await manager.visit(at)).page.text, /A session in the plan was at that time/)
  assert.equal((await pippa.send(at, { _button: 'done' })).status, 422, 'an answer stands')
})

test('CSW-43: only at a school of theirs, to somebody who works there, and within two weeks', async () => {
  const before = (await tasks()).length
  for (const wrong of [
    { workerId: people.supervisorElsewhere.id },
    { onDay: '1/3/2026' },
    { onDay: '17/3/2026' },
    { what: '' },
  ])
    assert.equal((await give(wrong)).status, 422, JSON.stringify(wrong))
  await service.sql('update school set cluster_id = null where id = $1', [world.academyElsewhere])
  assert.equal((await give({ schoolId: world.academyElsewhere })).status, 404)
  await service.sql('update school set cluster_id = $1 where id = $2', [world.clusterElsewhere, world.academyElsewhere])
  assert.equal((await tasks()).length, before)
})

test('CSW-43: a task is about the day: with a child’s name it is refused, and nothing typed is lost', async () => {
  const { status, page } = await give({ what: 'Sit with Callum Mac Donald at lunch' })
  assert.equal(status, 422)
  assert.match(page.querySelector('#what-error')!.text, /What is done with a child is in their plan/)
  assert.equal(page.querySelector('#what')!.getAttribute('value'), 'Sit with Callum Mac Donald at lunch')
})

test('CSW-43: a task changes no order and no plan', async () => {
  const { caseId } = await aScottishCase(service, { name: 'Una' })
  const all = () =>
    service.sql(`select (select array_agg(rank order by id) from help_case) as cases, (select array_agg(rank order by id) from help_request) as requests,
      (select count(*) from child_plan) as plans, (select count(*) from plan_version) as versions`)
  const before = await all()
  await give({ what: 'Put the Monday group first' })
  const refused = await manager.send('/board', { _button: `first case ${caseId}` })
  assert.equal(refused.status, 422)
  assert.match(refused.page.text, /for the supervisor of the team to decide/)
  assert.deepEqual(await all(), before)
  const page = (await manager.visit('/day-tasks')).page.text
  assert.match(page, /What comes first, and what is in a child’s plan, is for their supervisor/)
})

test('the supervisor sees the tasks of the team; a colleague and another area do not; only who gave one calls it off', async () => {
  await give({ what: 'Meet the new head' })
  const [{ id }] = (await tasks()).filter(({ what }) => what === 'Meet the new head') as [{ id: string }]
  const at = `/day-tasks/${id}`
  assert.equal((await service.as('supervisorElsewhere').visit(at)).status, 200)
  for (const name of ['colleagueElsewhere', 'educationManager', 'practitioner', 'leadElsewhere'] as const)
    assert.equal((await service.as(name).visit(at)).status, 404, name)
  assert.equal((await service.as('supervisorElsewhere').send(at, { _button: 'done' })).status, 422)
  assert.equal((await pippa.send(at, { _button: 'call off' })).status, 404)
  assert.equal((await manager.send(at, { _button: 'call off' })).status, 303)
  assert.doesNotMatch((await pippa.visit('/day-tasks')).page.text, /Meet the new head/)
})

test('nobody but an education manager directs the day', async () => {
  for (const name of ['supervisorElsewhere', 'practitionerElsewhere', 'leadElsewhere'] as const) {
    assert.equal((await service.as(name).visit('/day-tasks/new')).status, 404, name)
    await assert.rejects(
      service.as(name).change((write) => giveTask(write, { ...task, onDay: '2026-03-03', atTime: null })),
      NotFound,
    )
  }
})
