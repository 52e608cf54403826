import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Address } from '#platform/db/database.ts'
import { send } from '#platform/db/embedded/processes.ts'
import { until } from '#platform/db/embedded/until.ts'
import { type RunningPostgres, startPostgres } from '#platform/db/embedded-postgres.ts'
import { DATABASE } from '#platform/db/prepare.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { assertNothingLost, Load } from './a-load.ts'
import { aProduct, type Product } from './a-product.ts'

/**
 * `docs/operating/scale.md`, “Several databases”: a real server and one that follows it, as `pg_basebackup` would have copied it, and a
 * commit that waits for both. The first is killed while forms are sent, and the other is told to lead.
 */
const folders = ['one', 'two'].map((name) => path.join(mkdtempSync(path.join(os.tmpdir(), 'lw-ha-')), name)) as [
  string,
  string,
]
let one: RunningPostgres
let two: RunningPostgres
let product: Product

const addressOf = ({ socketDir: host, port, superuser: user, password }: RunningPostgres): Address => ({
  host,
  port,
  user,
  password,
  database: DATABASE,
})

/** The server’s own copy while it runs, and what makes of the copy one that follows. */
async function copy(from: RunningPostgres, [source, target]: readonly [string, string]): Promise<void> {
  await withAdmin({ ...addressOf(from), database: 'postgres' }, async (client) => {
    await client.query(`alter system set wal_keep_size = '256MB'`)
    await client.query('select pg_reload_conf()')
    await client.query(`select pg_backup_start('a second', true)`)
    mkdirSync(target, { mode: 0o700 })
    cpSync(`${source}/secrets.json`, `${target}/secrets.json`)
    cpSync(`${source}/postgres`, `${target}/postgres`, {
      recursive: true,
      filter: (file) => !/\/postmaster\.(pid|opts)$/.test(file),
    })
    const { rows } = await client.query('select labelfile from pg_backup_stop(false)')
    writeFileSync(`${target}/postgres/backup_label`, rows[0].labelfile)
  })
  const { host, port, user, password } = addressOf(from)
  writeFileSync(`${target}/postgres/standby.signal`, '')
  writeFileSync(
    `${target}/postgres/postgresql.auto.conf`,
    `primary_conninfo = 'host=${host} port=${port} user=${user} password=${password} application_name=two'\n`,
  )
}

before(async () => {
  one = await startPostgres({ dir: folders[0], watch: false })
  const at = (server: RunningPostgres) => `${encodeURIComponent(server.socketDir)}:${server.port}`
  const urlOf = (places: string) => `postgres://${one.superuser}:${one.password}@${places}/${DATABASE}`
  product = await aProduct({ DATABASE_URL: urlOf(at(one)) })
  product.adminOf = () => addressOf(one)
  await copy(one, folders)
  two = await startPostgres({ dir: folders[1], watch: false })
  await withAdmin({ ...addressOf(one), database: 'postgres' }, async (client) => {
    const follows = async () =>
      (await client.query(`select from pg_stat_replication where state = 'streaming'`)).rowCount === 1
    assert.ok(await until(follows, { within: 30_000, every: 100 }))
    await client.query(`alter system set synchronous_standby_names = 'two'`)
    await client.query('select pg_reload_conf()')
  })
  product.env.DATABASE_URL = urlOf(`${at(two)},${at(one)}`)
  await product.start()
})
after(async () => {
  await product?.remove()
  for (const server of [one, two]) await server?.stop()
  for (const dir of folders) rmSync(path.dirname(dir), { recursive: true, force: true })
})

test('P36: the database is killed while forms are sent, and the one that follows takes its place: none is lost or kept twice', async (t) => {
  const load = await Load.begin(product, { writers: 6 })
  await load.acknowledges(60)
  send(one.pid, 'SIGKILL')
  const died = performance.now()
  const promoted = await withAdmin({ ...addressOf(two), database: 'postgres' }, async (client) => {
    await client.query('select pg_promote(true)')
    return performance.now() - died
  })
  await load.acknowledges(1)
  const back = performance.now() - died
  await load.acknowledges(60)
  const kept = await load.end()
  product.adminOf = () => addressOf(two)
  product.env.DATABASE_URL = product.env.DATABASE_URL!.replace(/,[^/]*/, '')
  await assertNothingLost(product, kept)
  assert.ok(product.isRunning)
  t.diagnostic(
    `figure: the database was killed under load: the other leads after ${Math.round(promoted)} ms, a form is saved ${Math.round(back - promoted)} ms later; ${kept.acknowledged.length} forms, 0 lost, ${kept.others.length} told that it is away`,
  )
  assert.ok(back - promoted <= 10_000)
})
