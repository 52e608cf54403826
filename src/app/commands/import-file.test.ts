import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, mock, test } from 'node:test'
import { type Config, readConfig } from '#platform/config.ts'
import { APP_PASSWORD } from '#test/postgres-for-tests.ts'
import { aService, people, world } from '#test/service.ts'
import { importClassListCommand } from './import-class-list.ts'
import { importGiasCommand } from './import-gias.ts'

const service = aService()
const folder = mkdtempSync(path.join(os.tmpdir(), 'lw-import-'))
const file = path.join(folder, 'year 7.csv')
let config: Config

const LEAD = 'lena.lead.1@example.test'

before(async () => {
  await service.ready
  // Nobody is there to answer, also where somebody runs the tests in a terminal.
  Object.defineProperty(process.stdin, 'isTTY', { value: false })
  writeFileSync(
    file,
    'CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP\nNoor,Haddad,04/05/2014,7\nElis,Wyn,30/02/2014,7\n',
  )
  const { host, port, database } = service.admin
  const where = new URLSearchParams({ host, port: String(port) })
  const DATABASE_URL = `postgres://linkwork_app:${APP_PASSWORD}@localhost/${database}?${where}`
  config = readConfig({ DATABASE_URL, DATA_DIR: folder })
})
after(() => rmSync(folder, { recursive: true }))

/** Runs a command, and answers what it printed. */
async function run(command: typeof importGiasCommand, ...args: string[]) {
  const said: string[] = []
  const listen = (words: unknown) => void said.push(String(words))
  const mocks = [mock.method(console, 'log', listen), mock.method(console, 'error', listen)]
  const code = await command.run(args, config).finally(() => {
    for (const mocked of mocks) mocked.mock.restore()
  })
  return { code, said: said.join('\n') }
}

const onRoll = () =>
  service.sql(`select given_name from child where school_id = $1 and family_name = 'Haddad'`, [world.hillRoad])

test('without --yes and with nobody to ask, it says what would change and saves nothing', async () => {
  const { code, said } = await run(importClassListCommand, file, '--school', '900001', '--as', LEAD)
  assert.equal(code, 1)
  assert.match(said, /1 +new\n/)
  assert.match(said, /1 +cannot be read/)
  assert.match(said, /Nothing was saved/)
  assert.deepEqual(await onRoll(), [])
})

test('with --yes it saves, as the person whose e-mail it is given', async () => {
  const { code, said } = await run(importClassListCommand, file, '--school', '900001', '--as', LEAD, '--yes', '--json')
  assert.equal(code, 0)
  assert.equal(JSON.parse(said).counts.new, 1)
  assert.equal((await onRoll()).length, 1)
  const [line] = await service.sql(`select person_id from audit.entry where what = 'import applied'`)
  assert.equal(line!.person_id, people.lead.id)
})

test('somebody does no more by a command than by a page', async () => {
  const by = (email: string) => run(importClassListCommand, file, '--school', '900001', '--as', email, '--yes')
  await assert.rejects(by('tess.teacher.1@example.test'), /may not do this/)
  await assert.rejects(by('oona.otherlead.1@example.test'), /may not do this/)
  await assert.rejects(by('nobody@example.test'), /Nobody signs in with nobody@example\.test/)
  await assert.rejects(run(importGiasCommand, file, '--as', LEAD), /may not do this/)
})

test('a school that is not in the area is said not to be there', async () => {
  await assert.rejects(
    run(importClassListCommand, file, '--school', '123456', '--as', LEAD),
    /no school with the code 123456/,
  )
})

test('what is not understood is answered with how it is asked', async () => {
  for (const args of [[], [file], [file, '--as', LEAD, '--colour', 'blue'], [file, 'twice', '--as', LEAD]]) {
    const { code, said } = await run(importClassListCommand, ...args)
    assert.equal(code, 2)
    assert.match(said, /linkwork import class-list FILE/)
  }
})
