import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { signInByPassword } from '#features/access/signing-in/sign-in.ts'
import { openDatabase } from '#platform/db/database.ts'
import { APP_PASSWORD } from '#test/postgres-for-tests.ts'
import { aService } from '#test/service.ts'
import { demoAccounts, loadPlaces } from './load-demo.ts'
import { type DemoPlace, emailOf } from './place.ts'
import { glenavon } from './places/glenavon.ts'
import { northmoor } from './places/northmoor.ts'

const service = aService()
const PASSWORD = 'Tuesday-panel-0830'

/** One school, one team: the same code as for the whole demonstration, in a few seconds. */
const little: DemoPlace = {
  ...northmoor,
  name: 'Littlemoor',
  schools: northmoor.schools.filter(({ key }) => key === 'alder road').map((school) => ({ ...school, children: 90 })),
  teams: northmoor.teams.filter(({ key }) => key === 'key work').map((team) => ({ ...team, schools: ['alder road'] })),
}

let areaId: number

before(async () => {
  await service.ready
  // A database of its own: the lint of plans knows the two areas of the standard world only.
  const database = openDatabase({ ...service.admin, user: 'linkwork_app', password: APP_PASSWORD })
  const world = { ...service.world, database }
  await loadPlaces([little], { world, admin: service.admin, password: PASSWORD, say: () => {} })
  await database.close()
  areaId = (await service.sql(`select id from area where name = 'Littlemoor' and demo`))[0]!.id
})

test('everybody can sign in with the one password', async () => {
  const { areaId: found } = await signInByPassword(service.world, emailOf('Tess Hollins'), PASSWORD, 'off')
  assert.equal(found, areaId)
})

test('the accounts that are printed are people of the demonstration, one for each role', () => {
  const people = [northmoor, glenavon].flatMap(({ administrator, schools, teams, others }) => [
    { name: administrator, role: 'area administrator' },
    ...[...schools, ...teams, ...others].flatMap((place) => place.people),
  ])
  const roles = demoAccounts().map(({ email }) => people.find(({ name }) => emailOf(name) === email)?.role)
  assert.equal(new Set(roles).size, 11)
  assert.ok(!roles.includes(undefined))
})

test('each name and e-mail address is one person’s', () => {
  const names = [northmoor, glenavon].flatMap(({ administrator, schools, teams, others }) => [
    administrator,
    ...[...schools, ...teams, ...others].flatMap(({ people }) => people.map(({ name }) => name)),
  ])
  assert.equal(new Set(names.map(emailOf)).size, names.length)
})

test('there are requests and cases in many states, and contacts and actions', async () => {
  const [requests] = await service.sql(
    'select count(distinct status)::int as states from help_request where area_id = $1',
    [areaId],
  )
  const [cases] = await service.sql('select count(distinct status)::int as states from help_case where area_id = $1', [
    areaId,
  ])
  assert.ok(requests!.states >= 9, `${requests!.states} states of requests`)
  assert.equal(cases!.states, 5)
  for (const table of ['contact', 'action', 'review', 'notice', 'need_rating', 'consent']) {
    const [row] = await service.sql(`select count(*)::int as many from ${table} where area_id = $1`, [areaId])
    assert.ok(row!.many > 3, `${row!.many} in ${table}`)
  }
})

test('one record is restricted, for two who lead the school, and one address is protected', async () => {
  const readers = await service.sql(
    `select m.role from seal s join seal_reader r on r.area_id = s.area_id and r.seal_id = s.id
     join membership m on m.area_id = r.area_id and m.staff_id = r.staff_id where s.area_id = $1 and s.lifted_at is null`,
    [areaId],
  )
  assert.deepEqual(
    readers.map(({ role }) => role),
    ['school lead', 'school lead'],
  )
  const hidden = await service.sql('select child_id from protected_address where area_id = $1', [areaId])
  assert.equal(hidden.length, 1)
})

test('a child is written down twice, and both records are found for whoever leads the school', async () => {
  const [pair] = await service.sql(
    `select a.given_name = b.given_name as given, a.family_name <> b.family_name as family, d.reasons from likely_double d
     join child a on a.area_id = d.area_id and a.id = d.child_id join child b on b.area_id = d.area_id and b.id = d.other_child_id where d.area_id = $1`,
    [areaId],
  )
  assert.deepEqual([pair?.given, pair?.family], [true, true])
  assert.ok(pair!.reasons.includes('family slip') && pair!.reasons.includes('home'), String(pair!.reasons))
})

test('nothing happens after now, and a request that is open is seldom late', async () => {
  const [later] = await service.sql(
    `select count(*)::int as many from audit.entry where area_id = $1 and at > '2026-03-02T09:00Z'`,
    [areaId],
  )
  assert.equal(later!.many, 0)
  const [open] = await service.sql(
    `select count(*)::int as many, count(*) filter (where answer_due_on < '2026-03-02')::int as late
     from help_request where area_id = $1 and status in ('awaiting screening', 'awaiting decision', 'accepted')`,
    [areaId],
  )
  assert.ok(open!.many >= 5 && open!.late <= open!.many / 2, JSON.stringify(open))
})

test('the log is whole, and each chain in order of time', async () => {
  assert.deepEqual(await service.sql('select * from audit.verify($1)', [areaId]), [])
  const disorder = await service.sql(
    `select * from (select at, lag(at) over (partition by lane order by seq) as before from audit.entry where area_id = $1) as line
     where at < before`,
    [areaId],
  )
  assert.deepEqual(disorder, [])
})
