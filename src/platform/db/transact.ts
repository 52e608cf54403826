import type { Compilable, Kysely } from 'kysely'
import type pg from 'pg'
import type { Day } from '../dates/day.ts'
import { type Database, isDatabaseAway, isReadOnly, lend } from './database.ts'
import { type Ask, kyselyOn, type Sent } from './driver.ts'
import type { Statement } from './exchange.ts'
import type { Entered } from './entered.ts'
import { Opening } from './opening.ts'
import type { Tables } from './tables.ts'
import { gather } from './together.ts'

/** The token of somebody who is signed in, and when they ask. */
export interface Entering {
  readonly areaId: number
  readonly token: Buffer
  readonly now: Date
  readonly today: Day
  /** The key of the form that is being sent, to find out whether it was sent before. */
  readonly formKey?: string | undefined
  /** The address of a page with a form, to find out which drafts of it there are, and the one to bring back. */
  readonly draftsOf?: { readonly path: string; readonly chosen: string | undefined } | undefined
  /** Nothing but reading is done: it may begin as whoever this token was lately, and be done again when it is not so any more. */
  readonly asLately?: boolean | undefined
}

export interface OpenTransaction {
  readonly db: Kysely<Tables>
  readonly entered: Entered | undefined
  readonly sent: Sent
  /** Sends a statement of the platform's own, with the row as an array. */
  call(text: string, values: readonly unknown[]): Promise<unknown[][]>
  /**
   * A change that nobody waits for: it goes with the next statement, or with the commit, and costs no round trip. What the database
   * has against it fails that one.
   */
  later(query: Compilable): void
  /** Sends a last statement together with the commit, in one round trip. */
  last(text: string, values: readonly unknown[]): void
}

const COMMIT: Statement = { text: 'commit', values: [] }
const IDLE = '15 minutes'
/** Entering comes first, and the drafts are looked for as whoever entered: one statement, one round trip. */
const ENTER = `select e.*, case when $7::text is not null then public.drafts_at($1, $7, $8::uuid, $3) end as drafts
  from auth.enter($1, $2, $3, $4, $5, $6) e`

/**
 * Runs one transaction: everything in it happens, or none of it does. With `entering`, its first statement enters as the
 * person whose token it is, and row policies then decide what it can see; without, it can see nothing.
 */
export async function transact<T>(
  database: Database,
  entering: Entering | undefined,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<T> {
  const client = await lend(database)
  let broken: Error | undefined
  // A backend that dies while we hold its client would end the whole process without this.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    const result = await run(client, database, entering, work)
    release(client, onError, broken)
    return result
  } catch (error) {
    await rollBack(client)
    if (isReadOnly(error)) {
      broken ??= error as Error
      void database.primary?.look()
    }
    release(client, onError, broken)
    throw error
  }
}

async function run<T>(
  client: pg.PoolClient,
  database: Database,
  entering: Entering | undefined,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<T> {
  const lately = entering?.asLately ? database.lately.whoWas(entering) : undefined
  if (lately) {
    const opening = new Opening(client, database, enter(entering!), lately)
    try {
      const done = await doAs(opening, database, work)
      await opening.begin()
      if (opening.isAsExpected) return await keep(opening, database, entering!, done)
    } catch (error) {
      if (opening.isAsExpected || isDatabaseAway(error)) throw error
    }
    // Whatever came of it is of no account.
    database.lately.was(entering!, undefined)
    if (opening.abandon()) await rollBack(client)
  }
  const opening = new Opening(client, database, entering && enter(entering))
  await opening.begin()
  return keep(opening, database, entering, await doAs(opening, database, work))
}

interface Done<T> {
  readonly result: T
  /** What goes with the commit. */
  readonly lasts: readonly Statement[]
}

async function doAs<T>(
  { ask: send, entering, entered }: Opening,
  { listen }: Database,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<Done<T>> {
  const sent: Sent = { statements: entering ? 1 : 0, wrote: false }
  const lasts: Statement[] = []
  let waiting: Statement[] = []
  const together = gather(send)
  const ask: Ask = async (statements) => {
    const before = waiting
    waiting = []
    const all = await together.ask(before.length > 0 ? [...before, ...statements] : statements)
    return before.length > 0 ? all.slice(before.length) : all
  }
  const note = (text: string, values: readonly unknown[]) => {
    sent.statements += 1
    listen?.({ sql: text, parameters: values })
  }
  const open: OpenTransaction = {
    db: kyselyOn(ask, sent, listen),
    entered,
    sent,
    async call(text, values) {
      note(text, values)
      const [answer] = await ask([{ text, values }])
      return answer!.rows
    },
    later(query) {
      const { sql, parameters } = query.compile()
      note(sql, parameters)
      sent.wrote = true
      waiting.push({ text: sql, values: parameters })
    },
    last(text, values) {
      note(text, values)
      lasts.push({ text, values })
    },
  }
  try {
    const result = await work(open)
    await together.rest()
    return { result, lasts: [...waiting, ...lasts] }
  } finally {
    together.end()
  }
}

async function keep<T>(
  { ask, entered }: Opening,
  { lately }: Database,
  entering: Entering | undefined,
  { result, lasts }: Done<T>,
): Promise<T> {
  const kept = await ask([...lasts, COMMIT])
  // A commit of a transaction that failed answers ROLLBACK and no error.
  if (kept.at(-1)?.done !== 'COMMIT') throw new Error('The change was not kept')
  if (entering) lately.was(entering, entered)
  return result
}

function enter({ areaId, token, now, today, formKey, draftsOf }: Entering): Statement {
  return {
    text: ENTER,
    values: [areaId, token, now, today, IDLE, formKey ?? null, draftsOf?.path ?? null, draftsOf?.chosen ?? null],
  }
}

async function rollBack(client: pg.PoolClient) {
  try {
    await client.query('rollback')
  } catch {
    // The connection is gone, and the transaction with it.
  }
}

/** Once exactly. A client whose connection broke is thrown away, never lent again. */
function release(client: pg.PoolClient, onError: (error: Error) => void, broken: Error | undefined) {
  client.off('error', onError)
  client.release(broken ?? false)
}
