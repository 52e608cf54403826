import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Address, type Database, isDatabaseAway, openDatabase } from './database.ts'
import { type RunningPostgres, startPostgres } from './embedded-postgres.ts'
import { addressOf } from './prepare.ts'
import { atPrimary } from './primary.ts'
import { withAdmin } from './roles.ts'
import { transact } from './transact.ts'

const folders: string[] = []
const running: RunningPostgres[] = []
let one: Address
let other: Address
let database: Database

async function aServer(): Promise<Address> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'lw-primary-'))
  folders.push(dir)
  const server = await startPostgres({ dir, watch: false, settings: { fsync: 'off' } })
  running.push(server)
  const { socketDir: host, port, superuser: user, password } = server
  return { host, port, user, database: 'postgres', ...(await samePassword({ host, port, user, password })) }
}

/** As in a group whose members follow one another, one password opens both. */
async function samePassword(admin: Omit<Address, 'database'>): Promise<{ password: string }> {
  const password = 'the same in both'
  await withAdmin({ ...admin, database: 'postgres' }, (client) =>
    client.query(`alter role ${admin.user} password '${password}'`),
  )
  return { password }
}

/** A server that follows another takes no writes. */
async function follows(server: Address, follower: boolean): Promise<void> {
  await withAdmin(server, async (client) => {
    await client.query('set default_transaction_read_only = off')
    await client.query(`alter system set default_transaction_read_only = ${follower ? 'on' : 'off'}`)
    await client.query('select pg_reload_conf()')
  })
}

const write = () => transact(database, undefined, ({ call }) => call(`insert into note values (clock_timestamp())`, []))
const written = async (server: Address) =>
  (await withAdmin(server, (client) => client.query('select count(*)::int as notes from note'))).rows[0].notes
/** As a person does: what the database could not do now is tried again. */
async function again(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const error = await work().then(
      () => undefined,
      (problem: unknown) => problem,
    )
    if (!error) return
    assert.ok(isDatabaseAway(error), String(error))
    await pause(50)
  }
  assert.fail('it never came back')
}

before(async () => {
  ;[one, other] = [await aServer(), await aServer()]
  for (const server of [one, other])
    await withAdmin(server, (client) => client.query('create table note (at timestamptz)'))
  await follows(one, true)
  database = openDatabase({ ...one, others: [{ host: other.host, port: other.port }] }, { connections: 3 })
})
after(async () => {
  await database?.close()
  for (const server of running) await server.stop()
  for (const dir of folders) rmSync(dir, { recursive: true, force: true })
})

test('of several databases the one that takes writes is used, whichever is named first', async () => {
  await write()
  assert.deepEqual([await written(one), await written(other)], [0, 1])
  assert.equal((await atPrimary({ ...one, others: [other] })).host, other.host)
})

test('P36: also for whoever has nothing but the pool, as the worker has', async () => {
  const own = openDatabase({ ...one, others: [{ host: other.host, port: other.port }] }, { connections: 1 })
  const { rows } = await own.pool.query('show transaction_read_only')
  assert.equal(rows[0].transaction_read_only, 'off')
  await own.close()
})

test('P36: it follows the other now: who writes is told that it is away, once, and the next is where writes are taken', async () => {
  await follows(one, false)
  await follows(other, true)
  await pause(300)
  await again(write)
  assert.deepEqual([await written(one), await written(other)], [1, 1])
  await Promise.all([write(), write(), write(), write(), write()])
  assert.deepEqual([await written(one), await written(other)], [6, 1])
})

test('P36: the one that took writes is gone: the other is found', async () => {
  await follows(other, false)
  await running[0]!.stop()
  await again(write)
  assert.equal(await written(other), 2)
})

test('an address names one database, or several', () => {
  const { others, ...first } = addressOf(
    'postgres://linkwork_app:a%40b@db1:5433,db2,db3:6000/linkwork?sslmode=verify-full',
  )
  assert.deepEqual(first, {
    host: 'db1',
    port: 5433,
    database: 'linkwork',
    user: 'linkwork_app',
    password: 'a@b',
    ssl: true,
  })
  assert.deepEqual(others, [
    { host: 'db2', port: 5432 },
    { host: 'db3', port: 6000 },
  ])
  assert.equal(addressOf('postgres://u:p@db1/linkwork').others, undefined)
  assert.equal(addressOf('postgres://u:p@localhost/linkwork?host=/var/run/postgresql').host, '/var/run/postgresql')
})
