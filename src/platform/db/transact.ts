import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Day } from '../dates/day.ts'
import { type Database, hangUp, isReadOnly, lend } from './database.ts'
import { kyselyOn, type Sent } from './driver.ts'
import { type Answer, exchange, named, type Statement } from './exchange.ts'
import type { Tables } from './tables.ts'

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
}

/** Whom the database recognised. */
export interface Entered {
  readonly staffId: string
  readonly signInId: string
  readonly name: string
  readonly jobTitle: string | null
  readonly language: 'en' | 'cy'
  readonly roles: readonly string[]
  readonly csrf: string
  readonly awaitsCode: boolean
  readonly organisations: readonly string[]
  readonly unread: number
  /** Concerns about safety that nobody has opened; null for whoever does not get them. */
  readonly concerns: number | null
  /** Where they keep children safe today, and they themselves if they may be told of concerns. */
  readonly safeguards: readonly string[]
  /** Left alone for a while: nothing can be seen until they prove who they are again. */
  readonly locked: boolean
  /** When they last gave more than a cookie: sensitive acts want it fresh. */
  readonly provedAt: Date | null
  readonly sent: { route: string; body: Buffer; location: string; message: string | null } | undefined
  /** What public.drafts_at found, when it was asked. */
  readonly drafts: unknown
}

export interface OpenTransaction {
  readonly db: Kysely<Tables>
  readonly entered: Entered | undefined
  readonly sent: Sent
  /** Sends a statement of the platform's own, with the row as an array. */
  call(text: string, values: readonly unknown[]): Promise<unknown[][]>
  /** Sends a last statement together with the commit, in one round trip. */
  last(text: string, values: readonly unknown[]): void
}

const BEGIN: Statement = { text: 'begin', values: [] }
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
  const sent: Sent = { statements: 0, wrote: false }
  const begun = exchange(client, entering ? [BEGIN, enter(entering)] : [BEGIN])
  const [, entered] = await database.patience.ask(begun, () => hangUp(client))
  if (entering) sent.statements += 1

  const lasts: Statement[] = []
  const note = (text: string, values: readonly unknown[]) => {
    sent.statements += 1
    database.listen?.({ sql: text, parameters: values })
  }
  const result = await work({
    db: kyselyOn(client, sent, database.listen),
    entered: entered && whoEntered(entered),
    sent,
    async call(text, values) {
      note(text, values)
      const [answer] = await exchange(client, [{ text, values }])
      return answer!.rows
    },
    last(text, values) {
      note(text, values)
      lasts.push({ text, values })
    },
  })

  const kept = await exchange(client, [...lasts, COMMIT])
  // A commit of a transaction that failed answers ROLLBACK and no error.
  if (kept.at(-1)?.done !== 'COMMIT') throw new Error('The change was not kept')
  return result
}

function enter({ areaId, token, now, today, formKey, draftsOf }: Entering): Statement {
  return {
    text: ENTER,
    values: [areaId, token, now, today, IDLE, formKey ?? null, draftsOf?.path ?? null, draftsOf?.chosen ?? null],
  }
}

function whoEntered(answer: Answer): Entered | undefined {
  const [row] = named(answer)
  if (!row) return undefined
  const { sentRoute, sentBody, sentLocation, sentMessage, ...who } = row
  return {
    ...who,
    sent:
      sentRoute === null
        ? undefined
        : { route: sentRoute, body: sentBody, location: sentLocation, message: sentMessage },
  } as Entered
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
