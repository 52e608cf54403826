import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Address } from '../db/database.ts'
import { withAdmin } from '../db/roles.ts'
import {
  carryOut,
  type Endings,
  hasGoneBack,
  headsOf,
  identityOf,
  journalFile,
  lostEndings,
  positions,
} from './journal.ts'
import { type Head, JournalFile } from './journal-file.ts'
import { readMark, removeMark } from './restored-mark.ts'
import { type TakenAway, takeAwayAgain } from './take-away-again.ts'

interface KeeperOptions {
  /** The role of the backups, which follows the log. */
  readonly address: Address
  readonly admin: Address
  readonly backups: string
  readonly dataDir: string
  readonly key: Buffer
  readonly endings: Endings
  now(): Date
}

/** Any number that no other use of this database takes: of several processes on one database, one keeps the journal. */
const LOCK = 7_150_226
const HOUR = 3_600_000

/** What was found when the journal was opened: nothing, or a database that went back to an earlier state. */
export interface WentBack extends TakenAway {
  readonly restoredFrom: string | null
}

/**
 * Keeps the journal of what was taken away. `open` is waited for before the doors are: a database that went back to an earlier
 * state, however that came about, is first made to forget again what it had to forget.
 */
export class Keeper {
  readonly #options: KeeperOptions
  readonly #stopping = new AbortController()
  #client: pg.Client | undefined
  #journal: JournalFile | undefined
  #known = new Map<string, Head>()
  #headsSaidAt = 0
  #headsSaid = 0
  #following: Promise<void> = Promise.resolve()

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /** Answers what was found, or nothing; nothing too when another process keeps the journal. */
  async open(): Promise<WentBack | undefined> {
    const client = await this.#connect()
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK])
    if (!rows[0]?.mine) {
      await this.#disconnect()
      return undefined
    }
    const { backups, key } = this.#options
    const identity = await identityOf(client)
    const journal = new JournalFile(journalFile(backups, identity), key)
    this.#known = positions(journal)
    const back = await this.#settle(client, journal, identity)
    this.#journal = journal
    await this.carryOut()
    return back
  }

  /** What was lost with a later state of the database is taken away again, and the journal says so. */
  async #settle(client: pg.Client, journal: JournalFile, identity: string): Promise<WentBack | undefined> {
    const { admin, dataDir, key, endings, now } = this.#options
    const mark = readMark(dataDir, key, identity)
    if (!mark && !(await hasGoneBack(client, this.#known))) return undefined
    const lost = await lostEndings(client, journal, mark?.settled)
    const heads = mark?.heads ?? (await headsOf(client))
    const taken = await withAdmin(admin, (operator) => takeAwayAgain(operator, lost, endings, now()))
    const restoredFrom = mark?.restoredFrom ?? null
    const settled = journal.lines.length
    journal.append([{ kind: 'went back', at: now().toISOString(), restoredFrom, settled, heads }])
    // What was taken away again is carried out from there, like the first time: it may be lost again.
    this.#known = positions(journal)
    removeMark(dataDir)
    return { ...taken, restoredFrom }
  }

  /** Adds what has been written since; once an hour also how far the log has come. */
  async carryOut(): Promise<void> {
    if (!this.#journal || !this.#client) return
    const { endings, now } = this.#options
    const heads = await carryOut(this.#client, this.#journal, endings, this.#known)
    const at = now()
    const length = heads.reduce((sum, { seq }) => sum + seq, 0)
    const isTime = this.#stopping.signal.aborted || at.getTime() - this.#headsSaidAt >= HOUR
    if (!isTime || length === this.#headsSaid) return
    this.#journal.append([{ kind: 'heads', at: at.toISOString(), heads }])
    this.#headsSaidAt = at.getTime()
    this.#headsSaid = length
  }

  /** Goes on until it is stopped, whatever becomes of the database meanwhile. */
  follow(every = 1000): void {
    this.#following = this.#follow(every)
  }

  async #follow(every: number): Promise<void> {
    while (await this.#wait(every)) {
      try {
        if (this.#client) await this.carryOut()
        else await this.open()
      } catch {
        await this.#disconnect()
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#following
    await this.carryOut().catch(() => {})
    await this.#disconnect()
  }

  async #connect(): Promise<pg.Client> {
    const { address } = this.#options
    const client = new pg.Client({ ...address, ssl: address.ssl ?? false, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    client.on('end', () => {
      if (this.#client === client) this.#client = undefined
    })
    await client.connect()
    this.#client = client
    return client
  }

  async #disconnect(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    this.#journal = undefined
    await client?.end().catch(() => {})
  }

  async #wait(milliseconds: number): Promise<boolean> {
    const { signal } = this.#stopping
    await pause(milliseconds, undefined, { ref: false, signal }).catch(() => undefined)
    return !signal.aborted
  }
}
