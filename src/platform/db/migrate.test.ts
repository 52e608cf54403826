import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { serverOfThisRun } from '#test/service.ts'
import type { Address } from './database.ts'
import { type Migration, migrate } from './migrate.ts'
import { prepareDatabase, withAdmin } from './roles.ts'

let server: Address
let stop: (() => Promise<void>) | undefined
const made: string[] = []

before(async () => {
  const found = await serverOfThisRun()
  server = found.admin
  stop = found.stop
})
after(async () => {
  await withAdmin(server, async (client) => {
    for (const name of made) await client.query(`drop database if exists ${name} with (force)`)
  })
  await stop?.()
})

async function anEmptyDatabase(): Promise<Address> {
  const database = `migrating_${randomUUID().replaceAll('-', '')}`
  made.push(database)
  await prepareDatabase(server, database)
  return { ...server, database }
}

const migration = (name: string, sql: string): Migration => ({ name, sql, sha256: sql })
const first = migration('0001_first.sql', 'create table a (x int); insert into a values (1)')
const second = migration('0002_second.sql', 'create table b (x int)')

test('runs each once, in order, as the owner', async () => {
  const database = await anEmptyDatabase()
  assert.deepEqual(await migrate(database, [first]), ['0001_first.sql'])
  assert.deepEqual(await migrate(database, [first, second]), ['0002_second.sql'])
  assert.deepEqual(await migrate(database, [first, second]), [])
  const [table] = await withAdmin(
    database,
    async (client) => (await client.query(`select tableowner from pg_tables where tablename = 'b'`)).rows,
  )
  assert.equal(table.tableowner, 'linkwork_owner')
})

test('P31: a migration that fails leaves nothing behind, and runs when it is mended', async () => {
  const database = await anEmptyDatabase()
  const broken = migration('0002_second.sql', 'create table b (x int); select 1 / 0')
  await assert.rejects(migrate(database, [first, broken]), /0002_second.sql: division by zero/)
  assert.deepEqual(await migrate(database, [first, second]), ['0002_second.sql'])
})

test('several processes that start at once run each migration once', async () => {
  const database = await anEmptyDatabase()
  const ran = await Promise.all([1, 2, 3].map(() => migrate(database, [first, second])))
  assert.deepEqual(ran.flat().sort(), ['0001_first.sql', '0002_second.sql'])
})

test('refuses a database that is newer than the program, and one whose past was rewritten', async () => {
  const database = await anEmptyDatabase()
  await migrate(database, [first, second])
  await assert.rejects(migrate(database, [first]), /newer than this program: it has 0002_second.sql/)
  await assert.rejects(migrate(database, [first, { ...second, sha256: 'other' }]), /has changed since it was run here/)
})
