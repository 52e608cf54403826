import { setTimeout as pause } from 'node:timers/promises'
import { type Cluster, SUPERUSER } from './cluster.ts'
import { PORT, removeSocketFolder } from './folders.ts'
import { launch } from './launch.ts'
import type { Ownership } from './ownership.ts'
import { end, endAtOnce, type Postmaster } from './postmaster.ts'
import { send } from './processes.ts'
import { Pulse } from './pulse.ts'
import type { RunningPostgres } from './running-postgres.ts'

const LASTED = 60_000
const LONGEST_WAIT = 30_000

/** Stands by a server from its start to its stop, and starts it again when it ends although nobody asked it to. */
export class Supervisor implements RunningPostgres {
  readonly superuser = SUPERUSER
  readonly port = PORT
  readonly socketDir: string
  readonly password: string

  readonly #cluster: Cluster
  readonly #ownership: Ownership
  readonly #listeners = new Set<() => void>()
  readonly #stopping = new AbortController()
  readonly #pulse: Pulse
  #postmaster: Postmaster
  #startedAt = performance.now()
  #restarts = 0
  #watching = Promise.resolve()
  #stopped: Promise<void> | undefined

  constructor(cluster: Cluster, postmaster: Postmaster, ownership: Ownership, patience: number) {
    this.socketDir = cluster.folders.socket
    this.password = cluster.password
    this.#cluster = cluster
    this.#postmaster = postmaster
    this.#ownership = ownership
    this.#pulse = new Pulse(cluster.folders.socket, patience)
    process.once('exit', this.#leaveNoOrphan)
  }

  get pid(): number {
    return this.#postmaster.pid
  }

  get adopted(): boolean {
    return this.#postmaster.adopted
  }

  onRestart(listener: () => void): void {
    this.#listeners.add(listener)
  }

  watch(): void {
    this.#watching = this.#keepRunning()
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop(): Promise<void> {
    this.#stopping.abort()
    await this.#watching
    await end(this.#postmaster)
    process.off('exit', this.#leaveNoOrphan)
    removeSocketFolder(this.#cluster.folders)
    this.#ownership.release()
  }

  async #keepRunning(): Promise<void> {
    while (await this.#wait(250)) {
      if (await this.#pulse.isLost()) await endAtOnce(this.#postmaster)
      if (this.#postmaster.hasEnded()) await this.#restart()
    }
  }

  /** Later each time, because a full disk or a broken one does not get better by trying. */
  async #restart(): Promise<void> {
    if (performance.now() - this.#startedAt > LASTED) this.#restarts = 0
    const delay = Math.min(100 * 2 ** this.#restarts++, LONGEST_WAIT)
    if (!(await this.#wait(delay))) return

    await this.#launch()
    if (this.#stopping.signal.aborted) return
    for (const listener of this.#listeners) listener()
  }

  async #launch(): Promise<void> {
    try {
      this.#postmaster = await launch(this.#cluster, this.#stopping.signal)
      this.#startedAt = performance.now()
      this.#pulse.startAgain()
    } catch {
      // The server has written why into its own log, and we shall try again.
    }
  }

  /** False when we are to stop. Does not by itself keep the process alive. */
  async #wait(milliseconds: number): Promise<boolean> {
    const { signal } = this.#stopping
    await pause(milliseconds, undefined, { ref: false, signal }).catch(() => undefined)
    return !signal.aborted
  }

  readonly #leaveNoOrphan = () => {
    if (!this.#postmaster.hasEnded()) send(this.#postmaster.pid, 'SIGINT')
  }
}
