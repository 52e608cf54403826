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
import { type Answer, named, type Statement } from './exchange.ts'
import { StandIn } from './stand-in.ts'
import type { Tables } from './tables.ts'

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
  /** The parameter that each stand-in has: what stands for the same value is one. */
  #places = new Map<unknown, number>()

  override compileQuery(...given: Parameters<PostgresQueryCompiler['compileQuery']>): CompiledQuery {
    this.#places = new Map()
    return super.compileQuery(...given)
  }

  protected override appendValue(value: unknown): void {
    const place = this.#places.get(value)
    if (place !== undefined) return this.append(`$${place}`)
    super.appendValue(value)
    if (value instanceof StandIn) this.#places.set(value, this.numParameters)
  }

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

/** Sends statements in one packet and answers what comes back, in their order. */
export type Ask = (statements: readonly Statement[]) => Promise<Answer[]>

/** Kysely for one transaction. Statements that are sent together travel together (pipelining). */
export function kyselyOn(ask: Ask, sent: Sent, listen: StatementListener | undefined): Kysely<Tables> {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
      sent.statements += 1
      if (query.kind !== 'SelectQueryNode' && !(query.kind === 'RawNode' && onlyReads(sql))) sent.wrote = true
      listen?.({ sql, parameters })
      return send(ask, sql, parameters) as Promise<QueryResult<Row>>
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

function onlyReads(text: string): boolean {
  return /^\s*(select|with)\b/i.test(text) && !/\b(insert into|update|delete from)\b/i.test(text)
}

async function send(ask: Ask, text: string, values: readonly unknown[]): Promise<QueryResult<UnknownRow>> {
  const [answer] = await ask([{ text, values }])
  return { rows: named(answer!), numAffectedRows: BigInt(/\d+$/.exec(answer!.done)?.[0] ?? 0) }
}
