import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { backupKey } from '#platform/backup/backup-key.ts'
import { admitBackups } from '#platform/backup/backup-role.ts'
import { forgetOld } from '#platform/backup/forget-old.ts'
import { Keeper, type WentBack } from '#platform/backup/keeper.ts'
import { backupsIn, begunAt, makeBackup } from '#platform/backup/make-backup.ts'
import { systemIdOf } from '#platform/backup/system-id.ts'
import { shipWal, walFolder } from '#platform/backup/wal-archive.ts'
import type { Config } from '#platform/config.ts'
import { type Clock, systemClock } from '#platform/dates/clock.ts'
import type { Address } from '#platform/db/database.ts'
import type { Prepared } from '#platform/db/prepare.ts'
import { type Logger, whereOf } from '#platform/log/logger.ts'
import { aboutThisDatabase } from './about-this-database.ts'
import { endings } from './endings.ts'

const DAY = 86_400_000
const LOOK_EVERY = 5000
const TRY_AGAIN_AFTER = 600_000

export interface Backups {
  readonly wentBack: WentBack | undefined
  /** From now on the service backs up its own database. */
  begin(): void
  /** Before the database stops; what is answered takes the last of its log of changes, once it has stopped. */
  stop(): Promise<() => Promise<void>>
}

/**
 * The journal is opened before the doors are. Where only the application's own address is known there is nobody who could
 * read the log or take anything away again: whoever runs that database backs it up, and `doctor` says so.
 */
export async function keepBackups(config: Config, prepared: Prepared, log: Logger): Promise<Backups | undefined> {
  if (!prepared.admin) return undefined
  const place = { dataDir: config.dataDir, keyFile: config.BACKUP_KEY }
  const key = backupKey(place)
  const address = await admitBackups(prepared.admin, config.dataDir)
  const keeper = new Keeper({
    address,
    admin: prepared.admin,
    backups: config.backupDir,
    dataDir: config.dataDir,
    key,
    endings,
    now: () => systemClock.now(),
  })
  const wentBack = await keeper.open()
  if (wentBack) log.error('database went back', { count: wentBack.done.length + wentBack.byHand.length })
  keeper.follow()
  const daily = new DailyBackup(config, address, key, log, systemClock, wentBack !== undefined)
  return {
    wentBack,
    begin: () => daily.begin(),
    async stop() {
      await daily.stop()
      await keeper.stop()
      return () => daily.ship()
    },
  }
}

/** Seals the log of changes as it comes, and once a day the whole database. */
class DailyBackup {
  readonly #config: Config
  readonly #address: Address
  readonly #key: Buffer
  readonly #log: Logger
  readonly #clock: Clock
  readonly #stopping = new AbortController()
  #isDue: boolean
  #notBefore = 0
  #running: Promise<void> = Promise.resolve()

  constructor(config: Config, address: Address, key: Buffer, log: Logger, clock: Clock, isDue: boolean) {
    this.#config = config
    this.#address = address
    this.#key = key
    this.#log = log
    this.#clock = clock
    this.#isDue = isDue
  }

  begin(): void {
    // The server hands over its log of changes from now on.
    if (!this.#config.DATABASE_URL) writeFileSync(path.join(this.#tray, 'open'), '', { mode: 0o644 })
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await this.#look().catch((error: unknown) => {
        if (signal.aborted) return
        this.#notBefore = this.#clock.now().getTime() + TRY_AGAIN_AFTER
        this.#log.error('backup failed', whereOf(error))
      })
      await pause(LOOK_EVERY, undefined, { ref: false, signal }).catch(() => undefined)
    }
  }

  async #look(): Promise<void> {
    await this.ship()
    if (!this.#mustBackUp()) return
    const { dataDir, backupDir, BACKUP_KEEP_DAYS: days } = this.#config
    const began = performance.now()
    const made = await makeBackup({
      address: this.#address,
      key: this.#key,
      to: backupDir,
      dataDir,
      header: await aboutThisDatabase(this.#address),
      now: () => this.#clock.now(),
      stopping: this.#stopping.signal,
    })
    this.#isDue = false
    forgetOld(backupDir, walFolder(backupDir, made.systemId), new Date(this.#clock.now().getTime() - days * DAY))
    this.#log.info('backed up', { ms: Math.round(performance.now() - began) })
  }

  #mustBackUp(): boolean {
    const now = this.#clock.now().getTime()
    if (now < this.#notBefore) return false
    const last = backupsIn(this.#config.backupDir).at(-1)
    return this.#isDue || last === undefined || now - begunAt(last).getTime() >= DAY
  }

  /** Stopping, the server hands over the rest: it is sealed then, or at the next start. */
  async ship(): Promise<void> {
    const { dataDir, backupDir, DATABASE_URL: elsewhere } = this.#config
    if (!elsewhere) await shipWal(this.#tray, walFolder(backupDir, systemIdOf(dataDir)), this.#key)
  }

  get #tray(): string {
    return path.join(this.#config.dataDir, 'wal-tray')
  }
}
