import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'
import type pg from 'pg'
import type { Address } from '#platform/db/database.ts'
import { type Migration, migrate, readMigrations } from '#platform/db/migrate.ts'
import { migrationsFolder } from '#platform/db/prepare.ts'
import { prepareDatabase, withAdmin } from '#platform/db/roles.ts'
import { statementsOf } from '../lint/statements-of.ts'

/** Everything that a migration can make, as text: two databases that say the same have the same schema. */
async function schemaOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ what: string }>(`
    with ours as (select oid, nspname from pg_namespace where nspname in ('public', 'auth', 'audit', 'platform', 'migrations'))
    select 'column ' || nspname || '.' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull
        || coalesce(' ' || pg_get_expr(adbin, adrelid), '') || coalesce(' -- ' || col_description(c.oid, attnum), '') as what
      from ours n join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v')
      join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = attnum
    union all select 'table ' || c.oid::regclass || ' ' || relrowsecurity || ' ' || relowner::regrole || ' ' || coalesce((
        select string_agg(g.grantee::regrole || '=' || g.privilege_type, ',' order by g.grantee::regrole::text, g.privilege_type)
        from aclexplode(relacl) g where g.grantee <> 0), '') || coalesce(' -- ' || obj_description(c.oid), '')
      from ours n join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'S')
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c join ours n on n.oid = connamespace where conrelid <> 0
    union all select 'index ' || pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = indrelid join ours n on n.oid = c.relnamespace
    union all select 'policy ' || polrelid::regclass || ' ' || polname || ' ' || polcmd::text || ' ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' / ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') from pg_policy
    union all select 'function ' || pg_get_functiondef(p.oid) || ' ' || p.proowner::regrole || ' ' || has_function_privilege('linkwork_app', p.oid, 'execute')
        || has_function_privilege('linkwork_job', p.oid, 'execute') || has_function_privilege('public', p.oid, 'execute')
      from pg_proc p join ours n on n.oid = pronamespace where p.prokind = 'f'
    union all select 'type ' || t.oid::regtype || ' ' || (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = t.oid)
      from pg_type t join ours n on n.oid = typnamespace where typtype = 'e'
    union all select 'done ' || name || ' ' || sha256 from migrations.done
    order by 1`)
  return rows.map(({ what }) => what).join('\n')
}

/** The same migration, whose connection dies after so many of its statements. */
function dyingAfter({ name, sql, sha256 }: Migration, statements: number): Migration {
  const parts = statementsOf(sql)
  const dies = 'select pg_terminate_backend(pg_backend_pid());'
  return { name, sha256, sql: [...parts.slice(0, statements), dies, ...parts.slice(statements)].join('\n') }
}

/**
 * For each of these migrations, and each of its statements: the connection dies there. The next start finds the database as
 * it was before the file, and after all of them the schema is what it is without a single death. Answers how often it died.
 */
export async function killAtEachStatement(
  server: Address,
  t: TestContext,
  which: (migration: Migration, index: number, all: readonly Migration[]) => boolean,
): Promise<number> {
  const all = readMigrations(migrationsFolder())
  const [killed, whole] = [await anEmptyDatabase(server, t), await anEmptyDatabase(server, t)]
  await migrate(whole, all)
  let deaths = 0
  for (const [index, migration] of all.entries()) {
    const before = all.slice(0, index)
    if (which(migration, index, all)) {
      await migrate(killed, before)
      const was = await withAdmin(killed, schemaOf)
      const statements = statementsOf(migration.sql).length
      for (let after = 0; after <= statements; after += 1) {
        await assert.rejects(migrate(killed, [...before, dyingAfter(migration, after)]), `${migration.name} ${after}`)
        deaths += 1
      }
      assert.equal(await withAdmin(killed, schemaOf), was, migration.name)
    }
    await migrate(killed, [...before, migration])
  }
  assert.equal(await withAdmin(killed, schemaOf), await withAdmin(whole, schemaOf))
  return deaths
}

async function anEmptyDatabase(server: Address, t: TestContext): Promise<Address> {
  const database = `killed_${randomUUID().replaceAll('-', '')}`
  await prepareDatabase(server, database)
  t.after(() => withAdmin(server, (client) => client.query(`drop database if exists ${database} with (force)`)))
  return { ...server, database }
}
