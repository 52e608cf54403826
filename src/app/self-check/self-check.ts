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
  const hasAmcheck = await client
    .query('create extension if not exists amcheck with schema pg_catalog')
    .then(() => true)
    .catch(() => false)
  const faults: { fault: string; rows: number }[] = []
  const notLookedAt = hasAmcheck ? [] : ['indexes: this server has no amcheck, or the operator may not add it']
  await client.query(BESIDE_PAGES)
  for (const { fault, rows } of all) {
    const found = await count(client, rows)
    if (found === 'too long') faults.push({ fault: `not looked at, it took too long: ${fault}`, rows: 0 })
    else if (found > 0) faults.push({ fault, rows: found })
  }
  const indexes = hasAmcheck ? await everyIndex(client) : []
  for (const { id, name } of indexes) {
    const found = await isRight(client, id)
    if (found === 'too long') faults.push({ fault: `not looked at, it took too long: the index ${name}`, rows: 0 })
    else if (!found) faults.push({ fault: `an index that is not right: ${name}`, rows: 1 })
  }
  await client.query(AS_BEFORE)
  return { checks: all.length + indexes.length, faults, notLookedAt }
}

/**
 * Pages go on meanwhile: each check is one statement that reads, by itself, on one processor, waits for nobody, and is given up
 * when it takes too long. It is said then that nobody looked, and not that all is well.
 */
const SETTINGS = {
  default_transaction_read_only: 'on',
  max_parallel_workers_per_gather: '0',
  lock_timeout: '1s',
  statement_timeout: '10min',
}
const BESIDE_PAGES = Object.entries(SETTINGS)
  .map(([name, value]) => `set ${name} to '${value}'`)
  .join('; ')
const AS_BEFORE = Object.keys(SETTINGS)
  .map((name) => `reset ${name}`)
  .join('; ')

/** What Postgres says of a statement that was given up: it took too long, or would have had to wait for somebody. */
const GIVEN_UP: ReadonlySet<string | undefined> = new Set(['57014', '55P03'])

async function count(client: pg.Client, rows: string): Promise<number | 'too long'> {
  try {
    const [found] = (await client.query<{ n: number }>(`select count(*)::int as n from (${rows}) faults`)).rows
    return found!.n
  } catch (error) {
    if (GIVEN_UP.has((error as { code?: string }).code)) return 'too long'
    throw error
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

async function everyIndex(client: pg.Client): Promise<{ id: number; name: string }[]> {
  const { rows } = await client.query<{ id: number; name: string }>(
    `select c.oid::int as id, n.nspname || '.' || c.relname as name
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace join pg_am a on a.oid = c.relam
     where a.amname = 'btree' and c.relkind = 'i' and i.indisvalid and c.relpersistence = 'p'
       and n.nspname in ('public', 'auth', 'audit', 'platform', 'migrations', 'graphile_worker') order by 2`,
  )
  return rows
}

/** One index against its table, by amcheck. */
async function isRight(client: pg.Client, id: number): Promise<boolean | 'too long'> {
  return client.query('select bt_index_check($1::oid::regclass, true)', [id]).then(
    () => true,
    (error: { code?: string }) => (GIVEN_UP.has(error.code) ? 'too long' : false),
  )
}
