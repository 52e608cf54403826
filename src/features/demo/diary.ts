import type { Write } from '#platform/context.ts'
import type { Act, Actor } from './acting.ts'

interface Entry {
  readonly at: Date
  readonly by: Actor
  /** What it is about: a child, a school. Entries about the same thing, or by the same person, wait for each other. */
  readonly about: string
  readonly what: (write: Write) => Promise<unknown>
}

/** How many things happen at once. More only makes the database wait for itself. */
const AT_ONCE = 6

/** Things that people do over a year, to be done in order of time whenever they were written down. */
export class Diary {
  readonly #entries: Entry[] = []

  add(at: Date, by: Actor, about: string, what: (write: Write) => Promise<unknown>): void {
    this.#entries.push({ at, by, about, what })
  }

  get length(): number {
    return this.#entries.length
  }

  /** Does what was written down until now, and forgets it. */
  async play(act: Act): Promise<void> {
    const inOrder = this.#entries.splice(0).sort((one, other) => one.at.getTime() - other.at.getTime())
    const last = new Map<string, Promise<unknown>>()
    const underWay = new Set<Promise<unknown>>()
    for (const { at, by, about, what } of inOrder) {
      if (underWay.size >= AT_ONCE) await Promise.race(underWay)
      const before = Promise.all([last.get(by.staffId), last.get(about)])
      const doing = before.then(() => act(by, at, what))
      last.set(by.staffId, doing)
      last.set(about, doing)
      const done = doing.finally(() => underWay.delete(done))
      underWay.add(done)
    }
    await Promise.all(underWay)
  }
}
