import { letsClientsIn } from './probe.ts'

const LONGEST_PATIENCE = 600_000

/** Tells a server that is slow for a moment from one that will not come back by itself. */
export class Pulse {
  readonly #socketFolder: string
  #patience: number
  #unreadySince: number | undefined
  #nextLook = 0

  constructor(socketFolder: string, patience: number) {
    this.#socketFolder = socketFolder
    this.#patience = patience
  }

  async isLost(): Promise<boolean> {
    if (performance.now() < this.#nextLook) return false
    const isReady = await letsClientsIn(this.#socketFolder, Math.min(3_000, this.#patience))
    const now = performance.now()
    this.#nextLook = now + Math.min(2_000, this.#patience / 5)
    this.#unreadySince = isReady ? undefined : (this.#unreadySince ?? now)
    if (isReady || now - (this.#unreadySince ?? now) < this.#patience) return false

    // A restart begins recovery anew: a long one would never end if the next wait were no longer.
    this.#patience = Math.min(this.#patience * 2, LONGEST_PATIENCE)
    return true
  }

  startAgain(): void {
    this.#unreadySince = undefined
  }
}
