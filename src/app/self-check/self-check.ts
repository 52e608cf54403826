import type pg from 'pg'
import { ofTheCatalogue } from './of-the-catalogue.ts'
import { invariants } from './invariants.ts'

export interface SelfCheck {
  readonly checks: number
  readonly faults: readonly { readonly fault: string; readonly rows: number }[]
  /** What could not be looked at here, and so is not said to be right. */
  readonly notLookedAt: readonly string[]
}

/**
 * The records look at themselves (P32): every index, every reference between tables, whose record each row is and who may see it,
 * and what is always so. What is found names tables, and never whom a row is about.
 */
export async function selfCheck(client: pg.Client): Promise<SelfCheck> {
  const all = [...invariants, ...(await ofTheCatalogue(client))]
  const faults: { fault: string; rows: number }[] = []
  for (const { fault, rows } of all) {
    const [found] = (await client.query<{ n: number }>(`select count(*)::int as n from (${rows}) faults`)).rows
    if (found!.n > 0) faults.push({ fault, rows: found!.n })
  }
  const indexes = await brokenIndexes(client)
  if (indexes) faults.push(...indexes.broken.map((name) => ({ fault: `an index that is not right: ${name}`, rows: 1 })))
  return {
    checks: all.length + (indexes?.looked ?? 0),
    faults,
    notLookedAt: indexes ? [] : ['indexes: this server has no amcheck, or the operator may not add it'],
  }
}

/** Keeps what was found, for the page of those who look after an area. A month of it is enough. */
export async function keepSelfCheck(client: pg.Client, at: Date, { checks, faults }: SelfCheck): Promise<void> {
  await client.query('insert into platform.self_check (at, checks, faults) values ($1, $2, $3)', [
    at,
    checks,
    faults.map(({ fault }) => fault),
  ])
  await client.query(`delete from platform.self_check where at < $1::timestamptz - interval '31 days'`, [at])
}

/** Each index against its table, by amcheck. Undefined where there is none. */
async function brokenIndexes(client: pg.Client): Promise<{ looked: number; broken: string[] } | undefined> {
  const isThere = await client
    .query('create extension if not exists amcheck with schema pg_catalog')
    .then(() => true)
    .catch(() => false)
  if (!isThere) return undefined
  const { rows } = await client.query<{ id: number; name: string }>(
    `select c.oid::int as id, n.nspname || '.' || c.relname as name
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace join pg_am a on a.oid = c.relam
     where a.amname = 'btree' and c.relkind = 'i' and i.indisvalid and c.relpersistence = 'p'
       and n.nspname in ('public', 'auth', 'audit', 'platform', 'migrations', 'graphile_worker') order by 2`,
  )
  const broken: string[] = []
  for (const { id, name } of rows)
    await client.query('select bt_index_check($1::oid::regclass, true)', [id]).catch(() => broken.push(name))
  return { looked: rows.length, broken }
}
