import { createHash } from 'node:crypto'
import {
  CamelCasePlugin,
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type UnknownRow,
} from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** Statements are named, so that Postgres plans each once a connection. */
const names = new Map<string, string>()
const MOST_NAMES = 2000

function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known) return known
  // Bulk inserts differ in length each time: naming them would only fill the server's memory.
  if (names.size >= MOST_NAMES || sql.length > 20_000) return undefined
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24)
  names.set(sql, name)
  return name
}

/** `given_name` becomes `givenName`. Done once a statement, not once a row. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camelCase(key), camelKeys(inner)]))
}

const DATE = 1082
const JSON_BUILT = 114
const BIGINT = 20
const NUMERIC = 1700

/** A day stays a string; JSON that a query builds gets our names; JSON that was stored (jsonb) stays as it was. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === DATE) return (text: string) => text
    if (oid === JSON_BUILT) return (text: string) => camelKeys(JSON.parse(text))
    if (oid === BIGINT || oid === NUMERIC) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

class Names extends CamelCasePlugin {
  readonly #known = new Map<string, string>()

  /** `givenName` becomes `given_name`. */
  snake(name: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const snake = this.snakeCase(name)
    this.#known.set(name, snake)
    return snake
  }
}
const columns = new Names()

/** Names become the database’s as they are written down. As Kysely’s plugin does it, the whole query is made a second time for it. */
class Compiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(columns.snake(name))
  }
}

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  // oxlint-disable-next-line typescript/no-explicit-any -- as Kysely's own dialects say it
  createIntrospector: (db: Kysely<any>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new Compiler(),
}

const executor = new DefaultQueryExecutor(new Compiler(), new PostgresAdapter(), {
  provideConnection: () => Promise.reject(new Error('A query outside a transaction: use transact()')),
})

/** Told of each statement that is sent: tests count them and look at their plans. */
export type StatementListener = (statement: { sql: string; parameters: readonly unknown[] }) => void

export interface Sent {
  statements: number
  /** True once anything but a select was sent. */
  wrote: boolean
}

/** Kysely on one client, for one transaction. Statements that are sent together travel together (pipelining). */
export function kyselyOn(client: pg.PoolClient, sent: Sent, listen: StatementListener | undefined): Kysely<Tables> {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
      sent.statements += 1
      if (query.kind !== 'SelectQueryNode' && !(query.kind === 'RawNode' && /^\s*(select|with)\b/i.test(sql)))
        sent.wrote = true
      listen?.({ sql, parameters })
      return send(client, sql, parameters) as Promise<QueryResult<Row>>
    },
    streamQuery() {
      throw new Error('Page by key instead of streaming')
    },
  }
  const provider: ConnectionProvider = { provideConnection: (use) => use(connection) }
  return new Kysely<Tables>({
    config: { dialect },
    dialect,
    driver: new DummyDriver() as never,
    executor: executor.withConnectionProvider(provider),
  })
}

async function send(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<QueryResult<UnknownRow>> {
  const result = await client.query<unknown[]>({
    name: nameOf(text) as string,
    text,
    values: values as unknown[],
    rowMode: 'array',
  })
  const columns = result.fields.map(({ name }) => camelCase(name))
  const rows = result.rows.map((row) => {
    const named: UnknownRow = {}
    for (let i = 0; i < columns.length; i += 1) named[columns[i]!] = row[i]
    return named
  })
  return { rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
}
