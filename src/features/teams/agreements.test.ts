import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound, Refused } from '#platform/errors.ts'
import { aService, world } from '#test/service.ts'
import { agreeWithSchool, type NewAgreement } from './agree-with-school.ts'
import { endAgreement } from './end-agreement.ts'

const service = aService()
const administrator = service.as('administrator')

const withMillLane: NewAgreement = {
  schoolId: world.millLane,
  startsOn: '2026-03-04',
  endsOn: '2026-03-05',
  whyBeyondLimit: null,
}
const agree = (agreement: NewAgreement, teamId: string = world.keyWork) =>
  administrator.change((write) => agreeWithSchool(write, teamId, agreement))
const seenByPractitioner = async () =>
  (
    await service
      .as('practitioner')
      .look(({ db, actor }) =>
        db.selectFrom('child').select('givenName').where('areaId', '=', actor.areaId).orderBy('givenName').execute(),
      )
  ).map(({ givenName }) => givenName)
const meantFor = (most: number) =>
  service.sql(`update team set definition = jsonb_set(definition, '{mostSchools}', to_jsonb($1::int)) where id = $2`, [
    most,
    world.keyWork,
  ])

test('HAST-2: an agreement begins and ends with its days: who may ask, and which class lists are seen', async () => {
  const { status } = await administrator.send(`/teams/${world.keyWork}/agreements/new?school=${world.millLane}`, {
    'startsOn[day]': '4',
    'startsOn[month]': '3',
    'startsOn[year]': '2026',
    endsOn: '2026-03-05',
  })
  assert.equal(status, 303)
  const seen: unknown[] = []
  for (let day = 0; day < 5; day += 1) {
    const { data } = await service.as('otherTeacher').json(`/requests/new?child=${world.bea}`)
    const agreed = data.intake.teams.filter(({ isAgreed }: { isAgreed: boolean }) => isAgreed)
    seen.push([
      (await seenByPractitioner()).includes('Bea'),
      agreed.some(({ id }: { id: string }) => id === world.keyWork),
    ])
    service.clock.advance({ days: 1 })
  }
  assert.deepEqual(seen, [
    [false, false],
    [false, false],
    [true, true],
    [true, true],
    [false, false],
  ])
  service.clock.advance({ days: -5 })
})

test('an agreement that begins today counts from the next request', async () => {
  await agree({ ...withMillLane, startsOn: '2026-03-02', endsOn: '2026-03-02' })
  assert.deepEqual(await seenByPractitioner(), ['Amira', 'Bea', 'Tom'])
})

test('HAST-2: one school more than the team is meant for is warned about, and goes on with a reason', async () => {
  await meantFor(1)
  const path = `/teams/${world.keyWork}/agreements/new?school=${world.millLane}`
  assert.match((await administrator.visit(path)).page.text, /works in 2 schools and is meant for 1/)

  const warned = await administrator.send(path, { startsOn: '2026-09-02' })
  assert.equal(warned.status, 422)
  assert.match(warned.page.querySelector('#whyBeyondLimit-error')!.text, /would have 2 schools and is meant for 1/)

  const { status } = await administrator.send(path, {
    startsOn: '2026-09-02',
    whyBeyondLimit: 'A second worker starts',
  })
  assert.equal(status, 303)
  const { page } = await administrator.visit(`/teams/${world.keyWork}`)
  assert.match(page.text, /More schools than the team is meant for: A second worker starts/)
})

test('HAST-2: within the limit no reason is asked for, and none is kept', async () => {
  await meantFor(12)
  const { agreementId } = await agree(
    { ...withMillLane, startsOn: '2026-03-20', endsOn: '2026-03-27', whyBeyondLimit: 'not needed' },
    world.keyWork,
  )
  const [row] = await service.sql('select why_beyond_limit from agreement where id = $1', [agreementId])
  assert.equal(row?.why_beyond_limit, null)
})

test('the same school twice, days the wrong way round and a closed school are refused', async () => {
  await assert.rejects(
    agree({ ...withMillLane, startsOn: '2026-03-27', endsOn: null }),
    /agreement with this school on those days/,
  )
  await assert.rejects(agree({ ...withMillLane, startsOn: '2026-06-02', endsOn: '2026-06-01' }), /last day must be/)
  await service.sql(`update school set status = 'closed' where id = $1`, [world.millLane])
  await assert.rejects(agree({ ...withMillLane, startsOn: '2026-06-02', endsOn: null }), /has closed/)
  const { page } = await administrator.visit(`/teams/${world.keyWork}/agreements/new`)
  assert.deepEqual(
    page.querySelectorAll('main ul.nhsuk-list a').map((link) => link.text),
    ['Hill Road School'],
  )
  await service.sql(`update school set status = 'open' where id = $1`, [world.millLane])
})

test('an agreement ends on its last day, which only ever moves forward', async () => {
  const [row] = await service.sql(`select id from agreement where team_id = $1 and school_id = $2`, [
    world.keyWork,
    world.hillRoad,
  ])
  const path = `/teams/${world.keyWork}/agreements/${row!.id}`
  const end = (lastDay: string) => administrator.send(path, { lastDay })
  assert.match((await administrator.visit(path)).page.text, /When does Key work stop working in Hill Road School/)
  assert.match((await end('')).page.querySelector('#lastDay-error')!.text, /Enter the last day/)
  assert.equal((await end('2026-03-06')).status, 303)
  assert.match((await end('2026-03-09')).page.querySelector('#lastDay-error')!.text, /6 March 2026 already/)
  assert.equal((await end('2026-03-01')).status, 303)
  assert.deepEqual(await seenByPractitioner(), ['Bea'])
  assert.match((await end('2026-02-01')).page.text, /ended already/)
})

test('agreements are made and ended by the administrator of the area, with schools of the area', async () => {
  const [row] = await service.sql(`select id from agreement where team_id = $1 limit 1`, [world.linkWork])
  for (const name of ['supervisor', 'lead', 'administratorElsewhere'] as const) {
    const by = service.as(name)
    await assert.rejects(
      by.change((write) => agreeWithSchool(write, world.linkWork, withMillLane)),
      NotFound,
      name,
    )
    await assert.rejects(
      by.change((write) => endAgreement(write, row!.id, '2026-04-01')),
      NotFound,
      name,
    )
    assert.equal((await by.visit(`/teams/${world.linkWork}/agreements/${row!.id}`)).status, 404)
    assert.equal((await by.visit(`/teams/${world.linkWork}/agreements/new`)).status, 404)
  }
  await assert.rejects(agree({ ...withMillLane, schoolId: world.lochside }), NotFound)
  assert.equal(
    (await administrator.visit(`/teams/${world.keyWork}/agreements/new?school=${world.lochside}`)).status,
    404,
  )
  assert.equal((await administrator.visit(`/teams/${world.keyWork}/agreements/${row!.id}`)).status, 404)
  await assert.rejects(agree({ ...withMillLane, schoolId: world.hillRoad, endsOn: '2026-03-03' }), Refused)
})
