/** The database that is measured, made once for each scale and version of the migrations. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { readConfig } from '#platform/config.ts'
import type { Address } from '#platform/db/database.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { migrationsFolder, prepare } from '#platform/db/prepare.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { type BenchWorld, MADE_AT } from './area.ts'
import { urlOf } from './product.ts'
import { makeWorld } from './world.ts'

/** A database for this scale: made once, copied for each run, so that what a run writes does not stay. */
export async function databaseOf(operator: Address, folder: string, size: number): Promise<Address> {
  const migrations = readMigrations(migrationsFolder())
  const version = createHash('sha256')
    .update(migrations.map(({ sha256 }) => sha256).join())
    .digest('hex')
    .slice(0, 8)
  const made = `bench_${size}_${version}`
  const ours = `bench_${size}_run`
  const known = await withAdmin(operator, async (client) => {
    const old = await client.query('select datname as name from pg_database where datname like $1 and datname <> $2', [
      `bench\\_${size}\\_%`,
      made,
    ])
    for (const { name } of old.rows) await client.query(`drop database ${name} with (force)`)
    return (
      (await client.query('select 1 from pg_database where datname = $1 and datconnlimit = 0', [made])).rowCount === 1
    )
  })
  if (!known) await makeDatabase(operator, folder, made, size)
  await withAdmin(operator, (client) =>
    client.query(`create database ${ours} owner linkwork_owner template ${made} strategy file_copy`),
  )
  return { ...operator, database: ours }
}

async function makeDatabase(operator: Address, folder: string, name: string, size: number) {
  const begun = performance.now()
  console.log(`Making the area at scale ${size} …`)
  await withAdmin(operator, (client) => client.query(`drop database if exists ${name} with (force)`))
  const admin = { ...operator, database: name }
  await prepare(readConfig({ DATABASE_URL: urlOf(admin), DATA_DIR: folder }), readMigrations(migrationsFolder()))
  await makeWorld(admin, size)
  // Only what is whole is closed to others, and found again.
  await withAdmin(operator, (client) => client.query(`alter database ${name} connection limit 0`))
  console.log(`Made in ${((performance.now() - begun) / 1000).toFixed(0)} s.`)
}

/** What was written is on the disk, and nothing that was written is still to be looked through: as long after the writing as can be. */
export async function settle(admin: Address, ...tables: readonly string[]): Promise<void> {
  await withAdmin(admin, async (client) => {
    if (tables.length > 0) await client.query(`vacuum (analyze) ${tables.join(', ')}`)
    await client.query('checkpoint')
  })
}

/** Takes the children out again that were read in at this school, so that the next list finds what the first one found. */
export async function withoutNewChildren(admin: Address, { areaId, lead: { schoolId } }: BenchWorld): Promise<void> {
  await withAdmin(admin, async (client) => {
    await client.query('set session_replication_role = replica')
    for (const [table, id] of [
      ['child_name_token', 'child_id'],
      ['child', 'id'],
    ])
      await client.query(
        `delete from ${table} where area_id = $1 and ${id} in (select id from child where area_id = $1 and school_id = $2 and created_at > $3)`,
        [areaId, schoolId, MADE_AT],
      )
  })
  await settle(admin, 'child', 'child_name_token')
}

/**
 * How many statements one piece of work sends, by Postgres's own log of them; `begin` and `commit` do not count. The server says
 * that it logs none: only for the product's role, and for connections that are opened from now on, is it otherwise.
 */
export async function statementsOf(operator: Address, folder: string, work: () => Promise<void>): Promise<number> {
  const log = (how: "set log_statement = 'all'" | 'reset log_statement') =>
    withAdmin(operator, async (client) => {
      await client.query(`alter role linkwork_app ${how}`)
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'linkwork_app'`)
    })
  const read = () => readFileSync(`${folder}/postgres/postgres.log`, 'utf8')
  await log("set log_statement = 'all'")
  await after(300)
  // Opens the connections anew; the first may find its own ended.
  await work().catch(() => undefined)
  await work()
  await after(100)
  const before = read().length
  await work()
  await after(100)
  const said = read().slice(before)
  await log('reset log_statement')
  await after(300)
  await work().catch(() => undefined)
  return [...said.matchAll(/LOG: {2}(?:execute [^:]+|statement): (?!begin|commit|rollback)/g)].length
}
