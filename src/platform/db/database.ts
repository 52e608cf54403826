import pg from 'pg'
import type { Address } from './address.ts'
import type { StatementListener } from './driver.ts'
import { Lately } from './lately.ts'
import { DatabaseAway, Patience } from './patience.ts'
import { isWritable, Primary } from './primary.ts'
import { values } from './values.ts'

export type { Address } from './address.ts'

export interface Database {
  readonly pool: pg.Pool
  readonly patience: Patience
  /** Where one of several databases takes writes. */
  readonly primary: Primary | undefined
  readonly lately: Lately
  readonly listen?: StatementListener | undefined
  close(): Promise<void>
}

/**
 * A statement may take 10 s, a lock 3 s; a transaction that does nothing for 30 s is ended (reliability R5). Each statement
 * is planned once a connection and never again: planning a page's query costs more than running it (decision 0012). No page
 * takes a second core: where it may, reading all there is looks cheaper to Postgres than an index does (decision 0062).
 */
export const limits = {
  statement_timeout: '10s',
  lock_timeout: '3s',
  idle_in_transaction_session_timeout: '30s',
  plan_cache_mode: 'force_generic_plan',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
} as const

const OPTIONS = Object.entries(limits)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ')

export function openDatabase(
  { others, ...address }: Address,
  { connections = 12, listen }: { connections?: number; listen?: StatementListener } = {},
): Database {
  const primary = others?.length ? new Primary({ ...address, others }) : undefined
  const Pool = primary ? poolAt(primary) : pg.Pool
  const pool = new Pool({
    ...address,
    ...(primary ? { Client: primary.client, verify: lookAtNew } : {}),
    ssl: address.ssl ?? false,
    max: connections,
    types: values,
    options: OPTIONS,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    ...({ pipeline: true } as object),
  })
  // An idle connection that breaks must not end the process; the next query gets a new one.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, patience: new Patience(), lately: new Lately(), primary, listen, close: () => pool.end() }
}

type Lent = Parameters<pg.Pool['connect']>[0]

/** Where the one that we know is gone, or follows another, the others are asked once who takes writes: also for whoever has the pool alone. */
function poolAt(primary: Primary): typeof pg.Pool {
  return class extends pg.Pool {
    override connect(): Promise<pg.PoolClient>
    override connect(callback: Lent): void
    override connect(callback?: Lent): Promise<pg.PoolClient | void> {
      const lent = super.connect().catch(async (error: unknown) => {
        if (!isDatabaseAway(error)) throw error
        await primary.look()
        return super.connect()
      })
      return callback ? tell(callback, lent) : lent
    }
  }
}

/** As pg’s own pool tells whoever asked by a callback: its `query` does. */
async function tell(callback: Lent, lent: Promise<pg.PoolClient>): Promise<void> {
  const client = await lent.catch((error: Error) => error)
  if (client instanceof Error) callback(client, undefined, () => {})
  else callback(undefined, client, (problem) => client.release(problem))
}

function lookAtNew(client: pg.PoolClient, done: (error?: Error) => void): void {
  void mustTakeWrites(client, done)
}

/** A new connection to a database that follows another is none. */
async function mustTakeWrites(client: pg.PoolClient, done: (error?: Error) => void): Promise<void> {
  let problem: Error | undefined
  try {
    if (!(await isWritable(client))) problem = new DatabaseAway('This database follows another')
  } catch (error) {
    problem = error as Error
  }
  done(problem)
}

/** It was the one that takes writes, and is not any more. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '25006'
}

/** A unique rule of the database said no: `isTaken(error, 'staff_member_area_id_email_key')`. */
export function isTaken(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint
}

/** The database cannot be reached, or is going down: nothing was decided, and trying again later may work. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof DatabaseAway) return true
  const code = (error as { code?: string }).code ?? ''
  return (
    /^(57P0[1-3]|08\w{3}|53300|25006)$/.test(code) ||
    /ECONNREFUSED|ENOENT|ECONNRESET|EPIPE/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
}

/** Whether the database answers. */
export async function answers(database: Database): Promise<boolean> {
  try {
    const client = await lend(database)
    const leave = () => {}
    client.on('error', leave)
    const isThere = await database.patience
      .ask(client.query('select 1'), () => hangUp(client))
      .then(
        () => true,
        () => false,
      )
    client.off('error', leave)
    client.release(!isThere)
    return isThere
  } catch {
    return false
  }
}

/** One of the connections: whoever is lent it gives it back. One that comes when nobody waits any more goes back by itself. */
export async function lend({ pool, patience }: Database): Promise<pg.PoolClient> {
  const lent = pool.connect()
  const giveBack = () => {
    lent.then(
      (client) => client.release(),
      () => {},
    )
  }
  return patience.waitFor(lent, giveBack)
}

/** Ends a connection from which nothing comes any more: whoever waits for an answer on it is told. */
export function hangUp(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}

interface KnownArea {
  readonly id: number
  readonly demo: boolean
}

/** The areas of this database. They are no secret, and all that can be seen without entering. */
export async function areasOf({ pool }: Database): Promise<KnownArea[]> {
  return (await pool.query<KnownArea>('select id, demo from area order by id')).rows
}
