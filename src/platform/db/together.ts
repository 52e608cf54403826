import type { Ask } from './driver.ts'
import type { Answer, Statement } from './exchange.ts'

/** A new one each time: one that all share would keep in memory whoever waits for it, for ever. */
const never = () => new Promise<never>(() => {})

/**
 * Whatever is asked before anything is waited for leaves in one packet: `Promise.all` is one round trip. The first that fails fails
 * them all, as it does their transaction. What is asked when the work is over is neither sent nor answered: its connection may be
 * somebody else's by then, and nobody waits for it.
 */
export function gather(send: Ask) {
  let asked: Statement[] = []
  let answered: Promise<Answer[]> | undefined
  let isOver = false
  return {
    async ask(statements: readonly Statement[]): Promise<Answer[]> {
      if (isOver) return never()
      const from = asked.length
      asked.push(...statements)
      answered ??= new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
        const all = asked
        asked = []
        answered = undefined
        return isOver ? never() : send(all)
      })
      return (await answered).slice(from, from + statements.length)
    },
    /** What nobody has waited for belongs to the work as well. */
    rest: async () => void (await answered),
    end() {
      isOver = true
    },
  }
}
