import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { signInByPassword } from '#features/access/signing-in/sign-in.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { aService } from '#test/service.ts'
import { insertSeed } from './seed-rows.ts'
import { readSeed } from './seed.ts'

const service = aService({ at: '2026-10-05T08:00:00Z' })
const EXAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../../seeds/example.json'), 'utf8')
const AREA = 1

before(async () => {
  await service.ready
  const read = readSeed(EXAMPLE)
  assert.ok(read.ok, JSON.stringify(read))
  await service.sql('truncate area cascade')
  await withAdmin(service.admin, (client) => insertSeed(client, read.seed, service.clock.now()))
})

const somebody = async (email: string) => {
  const { staffId } = await signInByPassword(service.world, email, 'copper-lantern-by-the-weir', 'off')
  return service.as({ id: staffId, areaId: AREA })
}

test('people of the file sign in with the password it gives them, and see what their work lets them see', async () => {
  const lead = await somebody('lewis.sample@examplewick.test')
  const { page } = await lead.visit('/children')
  assert.match(page.querySelector('main')!.text, /Amélie O’Example/)
  assert.doesNotMatch(page.querySelector('main')!.text, /Bea/)
})

test('children of the file are found by any part of their name', async () => {
  const worker = await somebody('prue.model@examplewick.test')
  const { page } = await worker.visit('/children/search?q=lukowski')
  assert.match(page.querySelector('main')!.text, /Jan Łukowski-Sample/)
})

test('a team of the file can be asked for help, in school days of the file', async () => {
  const teacher = await somebody('tara.specimen@examplewick.test')
  const { page } = await teacher.visit('/today')
  assert.equal(page.querySelector('h1 + p')!.text, 'Monday 5 October. A school day.')
})

test('the log says that the area was seeded', async () => {
  const lines = await service.sql('select what from audit.entry where area_id = $1', [AREA])
  assert.ok(lines.some(({ what }) => what === 'area seeded'))
  assert.deepEqual(await service.sql('select * from audit.verify($1)', [AREA]), [])
})

const faultsOf = (change: (area: any) => void): string[] => {
  const seed = JSON.parse(EXAMPLE)
  change(seed.areas[0])
  const read = readSeed(JSON.stringify(seed))
  return read.ok ? [] : read.faults
}

test('each fault is named with where it is', () => {
  const only = (change: (area: any) => void) => faultsOf(change).join()
  assert.match(
    only((area) => (area.staff[2].email = 'tara')),
    /^areas\.0\.staff\.2\.email: /,
  )
  assert.match(
    only((area) => (area.children[0].bornOn = '2014-02-30')),
    /^areas\.0\.children\.0\.bornOn: is not a day/,
  )
  assert.match(
    only((area) => (area.colour = 'blue')),
    /^areas\.0: .*colour/,
  )
})

test('what is named must be there, and the rules of the pages hold', () => {
  const only = (change: (area: any) => void) => faultsOf(change).join()
  assert.match(
    only((area) => (area.children[1].school = 'low')),
    /^areas\.0\.children\.1\.school: there is no school “low”/,
  )
  assert.match(
    only((area) => (area.teams[0].schools = ['east'])),
    /teams\.0\.schools\.0: there is no school “east”/,
  )
  assert.match(
    only((area) => (area.schools[0].code = '12')),
    /schools\.0\.code: “12” is not a URN code/,
  )
  assert.match(
    only((area) => (area.schools[1].key = 'high')),
    /schools\.1\.key: “high” is there twice/,
  )
  assert.match(
    only((area) => (area.staff[1].memberships[0].role = 'practitioner')),
    /staff\.1\.memberships\.0\.role: /,
  )
  assert.match(
    only((area) => (area.staff[0].password = 'password1234')),
    /staff\.0\.password: /,
  )
  assert.match(
    only((area) => (area.children[0].identifiers = [{ scheme: 'UPN', value: 'A123' }])),
    /children\.0\.identifiers\.0\.value: /,
  )
})

test('what is no JSON is said to be none', () => {
  const read = readSeed('{')
  assert.ok(!read.ok && /This is not JSON/.test(read.faults.join()))
})
