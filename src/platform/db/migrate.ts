import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import type { Address } from './database.ts'
import { withAdmin } from './roles.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** Any number that no other use of this database takes. */
const LOCK = 7_150_201

/** All of them in order, each with the hash that says whether it was changed after it was run. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database up to date: each migration in a transaction of its own, in order, only ever forward, and only one
 * process at a time. Returns the names of those that were run. Throws when the database has one that this program does
 * not know (it is older than the data), or when one that ran has been changed since.
 */
export async function migrate(admin: Address, migrations: readonly Migration[]): Promise<string[]> {
  return withAdmin(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    try {
      await client.query('set role linkwork_owner')
      return await runMissing(client, migrations)
    } finally {
      await client.query('reset role')
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    }
  })
}

async function runMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`
    create schema if not exists migrations;
    create table if not exists migrations.done (name text primary key, sha256 text not null, at timestamptz not null default now());
    comment on table migrations.done is 'What has been run on this database. @local @class 0';
  `)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations.done order by name',
  )
  const unknown = rows.find(({ name }) => !migrations.some((known) => known.name === name))
  if (unknown)
    throw new Error(`This database is newer than this program: it has ${unknown.name}. Run the newer program.`)

  const ran: string[] = []
  for (const migration of migrations) {
    const before = rows.find(({ name }) => name === migration.name)
    if (before && before.sha256 !== migration.sha256)
      throw new Error(`${migration.name} has changed since it was run here. Add a new migration instead.`)
    if (before) continue
    await runOne(client, migration)
    ran.push(migration.name)
  }
  return ran
}

async function runOne(client: pg.Client, { name, sql, sha256 }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations.done (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
  }
}
