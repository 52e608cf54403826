import { createHash } from 'node:crypto'
import type { Entered } from './entered.ts'

/** People at work in one process at one time. */
const MOST = 500

interface Token {
  readonly areaId: number
  readonly token: Buffer
}

/**
 * Whom the database recognised by a token the last time that it came here. A guess and no more: nothing is shown or done for it that
 * the database has not said again (docs/decisions/0059).
 */
export class Lately {
  readonly #entered = new Map<string, Entered>()

  whoWas(token: Token): Entered | undefined {
    return this.#entered.get(keyOf(token))
  }

  was(token: Token, entered: Entered | undefined): void {
    const key = keyOf(token)
    // Whoever came last is forgotten last.
    this.#entered.delete(key)
    if (!entered || entered.locked || entered.awaitsCode) return
    // What they typed is nobody’s guess.
    this.#entered.set(key, { ...entered, drafts: undefined, sent: undefined })
    if (this.#entered.size > MOST) this.#entered.delete(this.#entered.keys().next().value!)
  }
}

/** Not the token itself: it opens doors. */
function keyOf({ areaId, token }: Token): string {
  return `${areaId} ${createHash('sha256').update(token).digest('base64url')}`
}
