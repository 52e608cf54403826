/** The database does not answer: neither this request nor any other. */
export class DatabaseAway extends Error {}

const PATIENCE = 1500
const LOOK_EVERY = 100
/** Milliseconds after which whoever asks a database that is away is told so. */
export const LONGEST_WAIT = PATIENCE + LOOK_EVERY

/**
 * Tells a database that is busy from one that is away: it is away when nobody has had an answer from it for a while. A busy
 * one is waited for; for one that is away nobody waits two seconds (P36).
 */
export class Patience {
  #answeredAt = Number.NEGATIVE_INFINITY

  /** Waits for what only the database can give. `giveUp` is called when it will not come. */
  async waitFor<T>(work: Promise<T>, giveUp: () => void): Promise<T> {
    const began = performance.now()
    let look: NodeJS.Timeout | undefined
    const away = new Promise<never>((_, reject) => {
      look = setInterval(() => {
        const now = performance.now()
        if (now - began < PATIENCE || now - this.#answeredAt < PATIENCE) return
        clearInterval(look)
        reject(new DatabaseAway('The database does not answer'))
        giveUp()
      }, LOOK_EVERY)
    })
    try {
      return await Promise.race([work, away])
    } finally {
      clearInterval(look)
    }
  }

  /** The same for a question: its answer shows that the database is there. */
  async ask<T>(work: Promise<T>, giveUp: () => void): Promise<T> {
    const answer = await this.waitFor(work, giveUp)
    this.#answeredAt = performance.now()
    return answer
  }
}
