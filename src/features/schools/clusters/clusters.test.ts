import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { manySchools, school } from '#test/many-schools.ts'
import { aService, world } from '#test/service.ts'
import { addCluster, changeCluster } from './keep-clusters.ts'

const service = aService()
const administrator = service.as('administrator')

const seenByManager = async () =>
  (
    await service
      .as('educationManager')
      .look(({ db, actor }) =>
        db.selectFrom('child').select('givenName').where('areaId', '=', actor.areaId).orderBy('givenName').execute(),
      )
  ).map(({ givenName }) => givenName)

test('which schools a cluster has decides what its education manager sees', async () => {
  assert.deepEqual(await seenByManager(), ['Amira', 'Tom'])
  const path = `/clusters/${world.cluster}/edit`
  const { status } = await administrator.send(path, {
    name: 'North cluster',
    schoolIds: [world.hillRoad, world.millLane],
  })
  assert.equal(status, 303)
  assert.deepEqual(await seenByManager(), ['Amira', 'Bea', 'Tom'])

  await administrator.send(path, { name: 'North cluster', schoolIds: [world.millLane] })
  assert.deepEqual(await seenByManager(), ['Bea'])
  await administrator.send(path, { name: 'North cluster' })
  assert.deepEqual(await seenByManager(), [])
})

test('a school that is edited out of its cluster, or into one, changes that too', async () => {
  const fields = { name: 'Hill Road School', status: 'open', lowestAge: '11', highestAge: '16' }
  const into = await administrator.send(`/schools/${world.hillRoad}/edit`, { ...fields, clusterId: world.cluster })
  assert.equal(into.status, 303)
  assert.deepEqual(await seenByManager(), ['Amira', 'Tom'])
  await administrator.send(`/schools/${world.hillRoad}/edit`, fields)
  assert.deepEqual(await seenByManager(), [])
})

test('a new cluster takes schools that no other has, and says which another has', async () => {
  await administrator.send(`/clusters/${world.cluster}/edit`, { name: 'North cluster', schoolIds: [world.hillRoad] })
  const both = { name: 'South cluster', schoolIds: [world.hillRoad, world.millLane] }
  const refused = await administrator.send('/clusters/new', both)
  assert.equal(refused.status, 422)
  assert.match(refused.page.querySelector('.nhsuk-error-summary')!.text, /In another cluster: Hill Road/)
  assert.equal(refused.page.querySelector('#name')!.getAttribute('value'), 'South cluster')
  assert.doesNotMatch((await service.as('teacher').visit('/clusters')).page.text, /South cluster/)

  const { location } = await administrator.send('/clusters/new', { ...both, schoolIds: [world.millLane] })
  const { page } = await service.as('teacher').visit(location!)
  assert.match(page.text, /South cluster.*Mill Lane Primary/s)
  assert.doesNotMatch(page.querySelector('main')!.text, /Hill Road/)
  assert.match((await service.as('teacher').visit('/clusters')).page.text, /North cluster.*1 school.*Edie Manager/s)
})

test('clusters are changed by those who manage schools, in their own area', async () => {
  const details = { name: 'X', schoolIds: [], version: 1 }
  for (const name of ['teacher', 'educationManager', 'administratorElsewhere'] as const) {
    await assert.rejects(
      service.as(name).change((write) => changeCluster(write, world.cluster, details)),
      NotFound,
    )
  }
  await assert.rejects(
    service.as('lead').change((write) => addCluster(write, details)),
    NotFound,
  )
  assert.equal((await service.as('teacherElsewhere').visit(`/clusters/${world.cluster}`)).status, 404)
  await assert.rejects(
    administrator.change((write) => changeCluster(write, world.hillRoad, details)),
    NotFound,
  )
})

test('a cluster without a name is refused, and keeps its ticks', async () => {
  const { status, page } = await administrator.send('/clusters/new', { name: '', schoolIds: [world.millLane] })
  assert.equal(status, 422)
  assert.match(page.querySelector('#name-error')!.text, /Enter the name of the cluster/)
})

test('in an area of many schools one is added by its name, and taken out by its tick', async () => {
  await manySchools(service)
  const path = `/clusters/${world.cluster}/edit`
  const form = (await administrator.visit(path)).page
  assert.equal(form.querySelectorAll('input[name="schoolIds"]').length, 1)
  const now = { name: 'North cluster', schoolIds: [world.hillRoad] }

  const many = await administrator.send(path, { ...now, 'addedId[name]': 'Many' })
  assert.equal(many.status, 422)
  assert.match(many.page.text, /Too many schools have a name like this/)
  assert.equal(many.page.querySelector('input[name="addedId[name]"]')!.getAttribute('value'), 'Many')
  assert.ok(many.page.querySelector(`input[value="${world.hillRoad}"]`)!.hasAttribute('checked'))

  const added = await administrator.send(path, { ...now, 'addedId[name]': `Many ${school(7)}` })
  assert.equal(added.location, path)
  const again = (await administrator.visit(path)).page
  assert.ok(again.querySelector(`input[value="${school(7)}"]`)!.hasAttribute('checked'))

  const theirs = await administrator.send(path, { ...now, schoolIds: [school(7)], 'addedId[name]': 'Mill Lane' })
  assert.equal(theirs.status, 422)
  assert.match(theirs.page.text, /In another cluster: Mill Lane Primary/)
  assert.equal(
    (await administrator.send(path, { ...now, schoolIds: [school(7)] })).location,
    `/clusters/${world.cluster}`,
  )
  const { page } = await administrator.visit(`/clusters/${world.cluster}`)
  assert.match(page.querySelector('main')!.text, new RegExp(`Many ${school(7)}`))
  assert.doesNotMatch(page.querySelector('main')!.text, /Hill Road/)
})
