import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { endSupervising } from './keep-lines.ts'
import { aSupervision, held, supervisionToCome } from './testing/a-supervision.ts'

/** Struan supervises Pippa, who brings something. Morag supervises another team, until she holds one of Struan’s. */
const service = aService()
const BROUGHT = 'I am not sure about the Tuesday group.'
const OTHER_TEAM = '00000000-0000-7000-8002-0000000000fa'
let path: string

const textOf = async (who: PersonName, at = path) => (await service.as(who).visit(at)).page.text
const reads = async (who: PersonName, at = path) => (await textOf(who, at)).includes(BROUGHT)
const works = async (teamId: string, role = 'supervisor') => {
  await service.sql('update membership set organisation_id = $2, role = $3 where staff_id = $1', [
    ...[people.managerElsewhere.id, teamId, role],
  ])
  await service.sql('delete from auth.rights where area_id = 2')
}
const cover = (staffId: string, [startsOn, endsOn] = ['2/3/2026', '4/3/2026']) =>
  service.as('supervisorElsewhere').send(`/teams/${world.childrensServices}/cover`, {
    ...{ staffId, startsOn: startsOn!, endsOn: endsOn!, why: 'Leave' },
  })

before(async () => {
  await service.ready
  await service.sql(
    `insert into organisation (area_id, id, kind, name, nation) values (2, $1, 'team', 'Other team', 'Scotland')`,
    [OTHER_TEAM],
  )
  await service.sql(
    `insert into team (area_id, id, service, definition) select 2, $1, service, definition from team where id = $2`,
    [OTHER_TEAM, world.childrensServices],
  )
  const { supervisionId } = await aSupervision(service)
  path = `/supervision/${supervisionId}`
  await service.as('practitionerElsewhere').send(`${path}/topic`, { said: BROUGHT })
  await works(OTHER_TEAM)
})

test('CSW-40: who covers from a day to a day reads what the worker brings, and nothing else, and not a day longer', async () => {
  assert.equal((await service.as('managerElsewhere').visit(path)).status, 404)
  assert.equal((await cover(people.managerElsewhere.id)).status, 303)
  assert.ok(await reads('managerElsewhere'))
  assert.match(await textOf('managerElsewhere', '/supervision'), /Pippa Worker with Struan Supervisor/)
  assert.match(await textOf('managerElsewhere'), /While you stand in for the supervisors of this team/)
  assert.doesNotMatch(await textOf('managerElsewhere'), /Children to talk about|Training plan/)
  await service.as('practitionerElsewhere').send(`${path}/topic`, { said: 'And about the room.' })
  assert.match(await textOf('managerElsewhere'), /And about the room/)
  assert.equal((await service.as('managerElsewhere').visit(`${path}/record`)).status, 404)

  service.clock.advance({ days: 3 })
  assert.equal((await service.as('managerElsewhere').visit(path)).status, 404)
  await service.sql('update supervision set third_id = $1', [people.managerElsewhere.id])
  const asThird = JSON.stringify(await service.as('managerElsewhere').json(path))
  assert.match(asThird, /"part":"third"/)
  assert.doesNotMatch(asThird, /Tuesday group/, 'nor whoever sits in, whatever else they were yesterday')
  await service.sql('update supervision set third_id = null')
  await service.runSchedules()
  await service.runJobs()
  const covers = await service.sql(`select covers from supervision union all select covers from supervision_note`)
  assert.ok(covers.every(({ covers: who }) => who.length === 0))
  service.clock.advance({ days: -3 })
})

test('CSW-40: a cover that is ended, or of somebody who supervises nobody any more, reads nothing', async () => {
  await service.sql('update team_cover set ended_at = now(), ended_by = named_by')
  await cover(people.managerElsewhere.id)
  assert.ok(await reads('managerElsewhere'))
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>('select id from team_cover where ended_at is null')
  await service.as('supervisorElsewhere').send(`/teams/${world.childrensServices}/cover/${id}`)
  assert.equal((await service.as('managerElsewhere').visit(path)).status, 404)

  await cover(people.managerElsewhere.id)
  assert.ok(await reads('managerElsewhere'))
  await works(OTHER_TEAM, 'practitioner')
  assert.equal((await service.as('managerElsewhere').visit(path)).status, 404, 'at once, and not from tomorrow')
  assert.doesNotMatch(await textOf('managerElsewhere', '/supervision'), /Pippa Worker/)
  assert.equal((await cover(people.managerElsewhere.id)).status, 422)
  await service.sql('update team_cover set ended_at = now(), ended_by = named_by where ended_at is null')
  await works(OTHER_TEAM)
})

test('who supervises the supervisor sees the case, and is not told that it is talked about', async () => {
  const { caseId } = await aCaseElsewhere(service)
  await works(world.childrensServices)
  await service.sql('update supervision set manager_id = $1', [people.managerElsewhere.id])
  const isTold = async (who: PersonName) => JSON.stringify(await service.as(who).json(path)).includes(caseId)
  for (const seen of [path, `/cases/${caseId}`])
    assert.equal((await service.as('managerElsewhere').visit(seen)).status, 200)
  assert.equal(await isTold('supervisorElsewhere'), true)
  assert.equal(await isTold('managerElsewhere'), false)
  await service.sql('update supervision set manager_id = null')
})

test('CSW-22: who holds one supervision reads what was brought to it, until both have agreed', async () => {
  await works(world.childrensServices)
  assert.equal(await reads('managerElsewhere'), false, 'another supervisor of the team reads nothing')
  const moveTo = (supervisorId: string) =>
    service.as('supervisorElsewhere').send(`${path}/move`, {
      ...{ day: '9/3/2026', time: '', place: 'school', schoolId: world.lochside, thirdId: '' },
      supervisorId,
    })
  assert.equal((await moveTo(people.managerElsewhere.id)).status, 303)
  assert.ok(await reads('managerElsewhere'))
  assert.equal((await moveTo(people.supervisorElsewhere.id)).status, 303)
  assert.equal(await reads('managerElsewhere'), false, 'given back, it is read no more')

  await moveTo(people.managerElsewhere.id)
  service.clock.advance({ days: 8 })
  assert.equal((await service.as('managerElsewhere').send(`${path}/record`, held)).status, 303)
  assert.ok(await reads('managerElsewhere'))
  await service.as('managerElsewhere').send(`${path}/agree`)
  assert.equal((await service.as('practitionerElsewhere').send(`${path}/agree`)).status, 303)
  assert.equal(await reads('managerElsewhere'), false)
  assert.ok(await reads('practitionerElsewhere'))
})

test('CSW-40: what is planned while somebody covers is theirs to read at once, and not from the next morning', async () => {
  await works(OTHER_TEAM)
  assert.equal((await cover(people.managerElsewhere.id, ['10/3/2026', '12/3/2026'])).status, 303)
  const [line] = await service.sql<{ id: string; version: number }>(
    'select id, version from supervision_line where ends_on is null and worker_id = $1',
    [people.practitionerElsewhere.id],
  )
  const struan = service.as('supervisorElsewhere')
  await struan.change((write) => endSupervising(write, line!.id, line!.version))
  const next = await aSupervision(service, { firstOn: '2026-03-11' })
  const at = `/supervision/${next.supervisionId}`
  await service.as('practitionerElsewhere').send(`${at}/topic`, { said: BROUGHT })
  assert.ok(await reads('managerElsewhere', at))

  service.clock.advance({ days: 1 })
  assert.equal((await struan.send(`${at}/record`, { ...held, 'heldOn[day]': '11' })).status, 303)
  const afterwards = `/supervision/${await supervisionToCome(service, next.lineId)}`
  await service.as('practitionerElsewhere').send(`${afterwards}/topic`, { said: BROUGHT })
  assert.ok(await reads('managerElsewhere', afterwards))
})
