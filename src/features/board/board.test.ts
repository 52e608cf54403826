import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { allocateRequest } from '#features/requests/allocating/allocate-request.ts'
import { waitForSomebody } from '#features/requests/allocating/waiting-list.ts'
import { aScottishRequest } from '#features/requests/testing/a-scottish-request.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { aScottishCase } from './testing/scottish-cases.ts'

const service = aService()
const supervisor = service.as('supervisorElsewhere')
const manager = service.as('educationManagerElsewhere')
const caseOf: Record<string, string> = {}
const requestOf: Record<string, string> = {}

before(async () => {
  await service.ready
  for (const [name, about] of Object.entries({
    Una: { reviewOn: '2026-03-20' },
    Vera: { reviewOn: '2026-03-05' },
    Wil: {},
    Xan: { schoolId: world.academyElsewhere, reviewOn: '2026-03-10' },
    Yan: { leadId: people.colleagueElsewhere.id },
    Zed: { status: 'closed' as const },
  }))
    caseOf[name] = (await aScottishCase(service, { name, ...about })).caseId
  for (const name of ['Ann', 'Bob', 'Cal']) requestOf[name] = await aScottishRequest(service, { name })
  await aScottishRequest(service, { name: 'Dot', status: 'awaiting decision' })
})

const boardOf = async (who: typeof supervisor, query = '') => who.json(`/board${query}`).then(({ data }) => data)
const order = async (workerId: string, query = '') =>
  (await boardOf(supervisor, query)).columns
    .find(({ id }: { id: string }) => id === workerId)
    .cases.map(
      ({ childName, rank }: { childName: string; rank: number | null }) => `${childName.split(' ')[0]} ${rank ?? '-'}`,
    )
const pippas = (query = '') => order(people.practitionerElsewhere.id, query)
const press = (who: typeof supervisor, button: string, query = '') => who.send(`/board${query}`, { _button: button })
const cluster = `?cluster=${world.clusterElsewhere}`

test('CSW-42: by what is due next, until the supervisor gives a case a place', async () => {
  assert.deepEqual(await pippas(), ['Vera -', 'Xan -', 'Una -', 'Wil -'])
  const { status, location } = await press(supervisor, `up case ${caseOf.Wil}`)
  assert.equal(status, 303)
  assert.match(location!, new RegExp(`#case-${caseOf.Wil}$`))
  assert.deepEqual(await pippas(), ['Wil 1', 'Vera -', 'Xan -', 'Una -'])
  await press(supervisor, `up case ${caseOf.Una}`)
  await press(supervisor, `up case ${caseOf.Una}`)
  assert.deepEqual(await pippas(), ['Una 1', 'Wil 2', 'Vera -', 'Xan -'])
  await press(supervisor, `down case ${caseOf.Una}`)
  await press(supervisor, `down case ${caseOf.Una}`)
  assert.deepEqual(await pippas(), ['Wil 1', 'Vera -', 'Xan -', 'Una -'], 'the last goes by its date again')
  const lines = await service.sql(`select child_ids from audit.entry where what = 'case placed'`)
  assert.equal(lines.length, 5)
})

test('CSW-42: waiting requests are ranked too, and the waiting list of the team has the same order', async () => {
  await press(supervisor, `up request ${requestOf.Cal}`)
  await press(supervisor, `up request ${requestOf.Bob}`)
  const { page } = await supervisor.visit('/requests/waiting')
  const names = page.querySelectorAll('tbody tr a').map(({ text }) => text.split(' ')[0])
  assert.deepEqual(names.slice(0, 3), ['Cal', 'Bob', 'Ann'])
  const { waiting, toDecide } = await boardOf(supervisor)
  assert.deepEqual(
    waiting.map(({ childName, rank }: { childName: string; rank: number }) => [childName, rank]),
    [
      ['Cal Ross', 1],
      ['Bob Ross', 2],
      ['Ann Ross', null],
    ],
  )
  assert.deepEqual(
    toDecide.map(({ childName }: { childName: string }) => childName),
    ['Dot Ross'],
  )
})

test('CSW-42: in one Associated School Group only its schools are there, and the caseload is still the whole', async () => {
  await service.sql('update school set cluster_id = null where id = $1', [world.academyElsewhere])
  assert.deepEqual(await pippas(cluster), ['Wil 1', 'Vera -', 'Una -'])
  const { columns } = await boardOf(supervisor, cluster)
  const pippa = columns.find(({ id }: { id: string }) => id === people.practitionerElsewhere.id)
  assert.equal(pippa.here, 3)
  assert.equal(pippa.caseload.led, 4)
  await service.sql('update school set cluster_id = $1 where id = $2', [world.clusterElsewhere, world.academyElsewhere])
})

test('CSW-42, CSW-43: an education manager sees the order, and is told in a sentence whose it is to change', async () => {
  const { page, status } = await manager.visit('/board')
  assert.equal(status, 200)
  assert.match(page.text, /Una Ross/)
  assert.equal(page.querySelectorAll('main button[name=_button]').length, 0, 'and no button that would not work')
  const before = await pippas()
  for (const button of [`up case ${caseOf.Vera}`, `first case ${caseOf.Vera}`, `up request ${requestOf.Ann}`]) {
    const reply = await press(manager, button)
    assert.equal(reply.status, 422)
    assert.match(reply.page.text, /What comes first is for the supervisor of the team to decide/)
  }
  assert.deepEqual(await pippas(), before)
})

test('CSW-42: as JSON, on the waiting list and by allocating, an education manager changes no order either', async () => {
  const { form } = await manager.json('/board')
  const reply = await service.app.inject({
    method: 'POST',
    url: '/board',
    headers: {
      cookie: await manager.cookie,
      accept: 'application/json',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    payload: { _csrf: form._csrf, _key: form._key, _button: `up case ${caseOf.Vera}` },
  })
  assert.equal(reply.statusCode, 422)
  const allocation = { leadId: people.practitionerElsewhere.id }
  await assert.rejects(
    manager.change((write) => allocateRequest(write, requestOf.Ann!, allocation)),
    NotFound,
  )
  await assert.rejects(
    manager.change((write) => waitForSomebody(write, requestOf.Ann!, { rank: 1, reason: 'Now' })),
    NotFound,
  )
  const ranked = await service.sql('select id from help_request where rank is not null order by rank')
  assert.deepEqual(
    ranked.map(({ id }) => id),
    [requestOf.Cal, requestOf.Bob],
  )
})

test('CSW-42: a worker sets nothing, and another team’s supervisor finds nothing', async () => {
  assert.equal((await service.as('practitionerElsewhere').visit('/board')).status, 404)
  assert.equal((await press(service.as('practitionerElsewhere'), `up case ${caseOf.Vera}`)).status, 404)
  assert.equal((await press(service.as('supervisor'), `up case ${caseOf.Vera}`)).status, 404)
  assert.equal((await supervisor.visit(`/board?team=${world.keyWork}`)).status, 404)
  assert.equal((await supervisor.visit(`/board?cluster=${world.cluster}`)).status, 404)
})

test('flags: what is to be looked at stands beside the child, and a record that is restricted is not there', async () => {
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     select 2, gen_random_uuid(), child_id, 'Kin', $2, '2026-06-01', $2, '2026-03-01' from help_case where id = $1`,
    [caseOf.Vera, people.leadElsewhere.id],
  )
  const { columns } = await boardOf(supervisor)
  const pippa = columns.find(({ id }: { id: string }) => id === people.practitionerElsewhere.id)
  assert.equal(pippa.here, 3, 'neither named nor counted')
  assert.deepEqual(pippa.cases[0].flags, ['no plan'])
  assert.equal(pippa.cases[0].met, false)
  assert.equal(pippa.cases[0].daysSince, 29)
  assert.equal(pippa.longAgo, 3)
})

test('one worker’s list is paged, each case once', async () => {
  for (let n = 0; n < 32; n += 1) await aScottishCase(service, { name: `N${n}`, leadId: people.colleagueElsewhere.id })
  const of = `?worker=${people.colleagueElsewhere.id}`
  const first = await boardOf(supervisor, of)
  const second = await boardOf(supervisor, `${of}&after=30`)
  const ids = [first, second].flatMap(({ columns }) => columns[0].cases.map(({ id }: { id: string }) => id))
  assert.equal(first.columns[0].cases.length, 30)
  assert.equal(ids.length, 33)
  assert.equal(new Set(ids).size, 33)
  const { page } = await supervisor.visit(`/board${of}`)
  assert.ok(page.querySelector('main a[href*="after=30"]'))
  assert.ok((await supervisor.visit('/board')).body.length < 100_000)
})
