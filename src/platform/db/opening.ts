import type pg from 'pg'
import { answers, type Database, hangUp } from './database.ts'
import { type Entered, expected, isTheSame, recognise, whoEntered } from './entered.ts'
import { type Answer, exchange, type Statement } from './exchange.ts'

const BEGIN: Statement = { text: 'begin', values: [] }
/** Well within the patience that we have with a database that does not answer. */
const LOOK_AFTER = 700

/**
 * How a transaction begins: with the first statements that are sent, in the same packet, goes what opens it and enters as somebody.
 * Where somebody was expected and it is not they, or they have changed, that and whatever is sent after it fails.
 */
export class Opening {
  readonly entering: Statement | undefined
  readonly #client: pg.PoolClient
  readonly #database: Database
  readonly #isExpected: boolean
  #begun = false
  #refused = false
  /** The database has said that it is whoever was expected. */
  isAsExpected = false
  /** Whoever was expected, from the beginning on; else nobody until they entered. */
  entered: Entered | undefined

  constructor(client: pg.PoolClient, database: Database, entering: Statement | undefined, lately?: Entered) {
    this.#client = client
    this.#database = database
    this.entering = entering
    this.#isExpected = lately !== undefined
    this.entered = lately && expected(lately, () => new NotAsLately())
  }

  /** For when nothing was asked yet. */
  async begin(): Promise<void> {
    if (!this.#begun) await this.ask([])
  }

  /** Whatever is still under way asks nothing more. Answers whether anything was asked. */
  abandon(): boolean {
    this.#refused = true
    return this.#begun
  }

  readonly ask = async (statements: readonly Statement[]): Promise<Answer[]> => {
    if (this.#refused) throw new NotAsLately()
    if (this.#begun) return exchange(this.#client, statements)
    this.#begun = true
    const first = this.entering ? [BEGIN, this.entering] : [BEGIN]
    const all = await this.#patiently(exchange(this.#client, [...first, ...statements]), statements.length > 0)
    if (this.entering) this.#enter(whoEntered(all[1]))
    return all.slice(first.length)
  }

  #enter(entered: Entered | undefined) {
    if (!this.#isExpected) {
      this.entered = entered
    } else if (entered && isTheSame(entered, this.entered!)) {
      recognise(this.entered!, entered)
      this.isAsExpected = true
    } else {
      this.#refused = true
      throw new NotAsLately()
    }
  }

  /** A statement of a page may take its time, where entering alone does not: then the database is asked whether it is there. */
  async #patiently(asked: Promise<Answer[]>, mayTakeLong: boolean): Promise<Answer[]> {
    const looking = mayTakeLong ? setInterval(() => void answers(this.#database), LOOK_AFTER) : undefined
    try {
      return await this.#database.patience.ask(asked, () => hangUp(this.#client))
    } finally {
      clearInterval(looking)
    }
  }
}

/** What was begun as somebody is begun again: they are signed out, or have other rights than a moment ago. */
class NotAsLately extends Error {
  constructor() {
    super('Not who it was lately')
  }
}
