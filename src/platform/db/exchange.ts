import { createHash } from 'node:crypto'
import pg from 'pg'
import { camelCase, values } from './values.ts'

/** A statement and what fills it. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

export interface Answer {
  readonly columns: readonly string[]
  readonly rows: unknown[][]
  /** What Postgres says it did: `SELECT 2`. */
  readonly done: string
}

/** Statements that are sent together leave in one packet, and their answers come in one. The first that fails stops the others. */
export async function exchange(client: pg.PoolClient, statements: readonly Statement[]): Promise<Answer[]> {
  try {
    return await new Promise<Answer[]>((resolve, reject) => {
      client.query(new Exchange(statements, resolve, reject))
    })
  } catch (error) {
    // So that the log can say where in our code it was asked.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}

type Parse = (text: string) => unknown

/** What a connection knows of a statement it has prepared: it need not be told, nor tell, again. */
interface Prepared {
  readonly name: string
  columns: readonly string[]
  parsers: readonly Parse[]
}

const prepared = new WeakMap<object, Map<string, Prepared>>()
const names = new Map<string, string>()
const MOST_NAMES = 2000
/** Bulk inserts differ in length each time: naming them would only fill the server's memory. A page's question does not: Today is longer. */
const LONGEST_WRITE = 20_000

/** Statements are named, so that Postgres plans each once a connection. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= MOST_NAMES || (text.length > LONGEST_WRITE && !text.startsWith('select'))) return ''
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
  names.set(text, name)
  return name
}

/** pg’s own words, gathered to be sent as one: it would send each by itself. */
let said: Uint8Array[] = []
const speaker = new pg.Connection({
  stream: { writable: true, write: (piece: Uint8Array) => said.push(piece) },
} as never) as unknown as Speaker

interface Speaker {
  close(statement: { type: 'S'; name: string }): void
  parse(statement: { name: string; text: string }): void
  bind(statement: { statement: string; values: readonly unknown[]; valueMapper(value: unknown): unknown }): void
  describe(portal: { type: 'P' }): void
  execute(): void
  sync(): void
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils

interface Connection {
  readonly stream: { readonly writable: boolean; write(bytes: Uint8Array): unknown }
}

/** As pg asks of a query: it is told of each message that comes while it is the one that is waited for. */
const Query = pg.Query as unknown as new (text: string) => { submit(connection: Connection): Error | null }

class Exchange extends Query {
  /** Asked for by pg: whoever has one is no promise. */
  readonly callback = () => {}
  readonly #statements: readonly Statement[]
  readonly #resolve: (answers: Answer[]) => void
  readonly #reject: (error: unknown) => void
  readonly #of: Prepared[] = []
  readonly #answers: Answer[] = []
  #rows: unknown[][] = []
  #trouble: unknown
  #known: Map<string, Prepared> | undefined

  constructor(
    statements: readonly Statement[],
    resolve: (answers: Answer[]) => void,
    reject: (error: unknown) => void,
  ) {
    super('')
    this.#statements = statements
    this.#resolve = resolve
    this.#reject = reject
  }

  override submit(connection: Connection): Error | null {
    this.#known = prepared.get(connection)
    if (!this.#known) prepared.set(connection, (this.#known = new Map()))
    said = []
    try {
      for (const statement of this.#statements) this.#say(statement)
      speaker.sync()
      if (connection.stream.writable) connection.stream.write(Buffer.concat(said))
      return null
    } catch (error) {
      return error as Error
    } finally {
      said = []
    }
  }

  #say({ text, values: given }: Statement) {
    const known = this.#known!.get(text)
    const of = known ?? { name: nameOf(text), columns: [], parsers: [] }
    this.#of.push(of)
    if (!known) {
      // Prepared before, and then failed: the name is free again. One that was never there is no error.
      if (of.name) speaker.close({ type: 'S', name: of.name })
      speaker.parse({ name: of.name, text })
    }
    speaker.bind({ statement: of.name, values: given, valueMapper: prepareValue })
    if (!known) speaker.describe({ type: 'P' })
    speaker.execute()
  }

  get #now(): Prepared {
    return this.#of[this.#answers.length]!
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }) {
    this.#now.columns = fields.map(({ name }) => camelCase(name))
    this.#now.parsers = fields.map(({ dataTypeID }) => values.getTypeParser(dataTypeID, 'text') as Parse)
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }) {
    const { parsers } = this.#now
    try {
      this.#rows.push(fields.map((text, place) => (text === null ? null : parsers[place]!(text))))
    } catch (error) {
      this.#trouble ??= error
    }
  }

  handleCommandComplete({ text: done }: { text: string }) {
    this.#answers.push({ columns: this.#now.columns, rows: this.#rows, done })
    this.#rows = []
  }

  handleEmptyQuery() {
    this.handleCommandComplete({ text: '' })
  }

  handleReadyForQuery() {
    if (this.#trouble) return this.#reject(this.#trouble)
    for (const [place, { text }] of this.#statements.entries()) {
      const of = this.#of[place]!
      if (of.name) this.#known!.set(text, of)
    }
    this.#resolve(this.#answers)
  }

  handleError(error: unknown) {
    // Whatever was the matter, the next that asks prepares it anew.
    for (const { text } of this.#statements) this.#known?.delete(text)
    this.#reject(error)
  }
}

/** Each row with its columns' names. */
export function named({ columns, rows }: Answer): Record<string, unknown>[] {
  return rows.map((row) => {
    const one: Record<string, unknown> = {}
    for (let place = 0; place < columns.length; place += 1) one[columns[place]!] = row[place]
    return one
  })
}
