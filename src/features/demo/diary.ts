import type { Write } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import type { Acting, Actor } from './acting.ts'

interface Entry {
  readonly at: Date
  readonly by: Actor
  /** What it is about: a family, a school. Entries about the same thing wait for each other. */
  readonly about: string
  readonly what: (write: Write) => Promise<unknown>
}

/** How many things happen at once. More only makes the database wait for itself. */
const AT_ONCE = 6

/** Things that people do over a year, to be done in order of time whenever they were written down. */
export class Diary {
  readonly #entries: Entry[] = []
  /** Which chain of the log a person’s lines are in: what goes into one is done one after the other. */
  readonly #chainOf: (by: Actor) => string

  constructor(chainOf: (by: Actor) => string) {
    this.#chainOf = chainOf
  }

  add(at: Date, by: Actor, about: string, what: (write: Write) => Promise<unknown>): void {
    this.#entries.push({ at, by, about, what })
  }

  get length(): number {
    return this.#entries.length
  }

  /** Does what was written down until now, and forgets it. A day begins when the one before is over. */
  async play(acting: Acting): Promise<void> {
    const inOrder = this.#entries.splice(0).sort((one, other) => one.at.getTime() - other.at.getTime())
    for (const day of Map.groupBy(inOrder, ({ at }) => dayIn(at)).values()) await this.#playDay(acting, day)
  }

  async #playDay({ signIn, act }: Acting, entries: readonly Entry[]): Promise<void> {
    const last = new Map<string, Promise<unknown>>()
    const underWay = new Set<Promise<unknown>>()
    for (const { at, by, about, what } of entries) {
      if (underWay.size >= AT_ONCE) await Promise.race(underWay)
      const chain = this.#chainOf(by)
      const before = Promise.all([signIn(by, at), last.get(chain), last.get(about)])
      const doing = before.then(() => act(by, at, what))
      last.set(chain, doing).set(about, doing)
      const done = doing.finally(() => underWay.delete(done))
      underWay.add(done)
    }
    await Promise.all(underWay)
  }
}
