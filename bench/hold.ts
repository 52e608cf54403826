/**
 * `--hold MINUTES`: people at work, a few requests a second for as long as is asked, and what the web process holds at each
 * minute. It is its memory that is measured, so what else the machine does meanwhile matters little.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { PASSWORD, type BenchWorld } from './area.ts'
import { connectTo, signIn } from './clients.ts'
import { round } from './load.ts'
import { askOfProduct } from './operations.ts'
import { memoryOf } from './processes.ts'
import type { Started } from './product.ts'

/** What is done in turn: looking more often than writing, as people do. */
const MIX = ['caseRead', 'caseload', 'caseRead', 'nameSearch', 'writeContact', 'caseRead', 'aggregate'] as const
const AT_ONCE = 8

interface Minute {
  readonly minute: number
  readonly pss: number
  readonly rss: number
  /** Requests that were answered as they should be since the beginning, and that were not. */
  readonly answered: number
  readonly failed: number
}

interface Held {
  readonly minutes: readonly Minute[]
  /** Megabytes a minute, by least squares over the second half: what is still growing once it is warm. */
  readonly slope: { readonly pss: number; readonly rss: number }
  /** The most it ever held, as `/usr/bin/time -v` says it. */
  readonly mostRss: number
}

export async function hold(
  product: Started,
  world: BenchWorld,
  { minutes, perSecond }: { readonly minutes: number; readonly perSecond: number },
): Promise<Held> {
  const connection = connectTo(product.base, AT_ONCE)
  try {
    const [working, searching, counting] = [
      await signIn(connection, world.worker.email, PASSWORD),
      await signIn(connection, world.searcher.email, PASSWORD),
      await signIn(connection, world.commissioner.email, PASSWORD),
    ]
    const operations = await askOfProduct(connection, world, { working, searching, counting })
    let answered = 0
    let failed = 0
    const send = async (nth: number) => {
      const { status } = await connection
        .send(operations[MIX[nth % MIX.length]!]!(nth, 'html'))
        .catch(() => ({ status: 0 }))
      if (status === 200 || status === 303) answered += 1
      else failed += 1
    }
    let nth = 0
    const beat = setInterval(() => void send(nth++), 1000 / perSecond)
    const taken: Minute[] = []
    const note = (minute: number) => {
      const now = { minute, ...memoryOf(product.pid), answered, failed }
      taken.push(now)
      console.log(`minute ${minute}: ${now.pss} MB (PSS), ${now.rss} MB (RSS), ${answered} answered, ${failed} not`)
    }
    note(0)
    for (let minute = 1; minute <= minutes; minute += 1) {
      await after(60_000)
      note(minute)
    }
    clearInterval(beat)
    const late = taken.slice(Math.floor(taken.length / 2))
    const held = {
      minutes: taken,
      slope: { pss: slopeOf(late.map(({ pss }) => pss)), rss: slopeOf(late.map(({ rss }) => rss)) },
      mostRss: mostRssOf(product.pid),
    }
    console.log(
      `second half: ${held.slope.pss} MB a minute (PSS), ${held.slope.rss} (RSS); the most it held: ${held.mostRss} MB (RSS)`,
    )
    return held
  } finally {
    connection.close()
  }
}

/** How much more a step brings, by least squares. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const above = values.reduce((sum, value, n) => sum + (n - middle) * (value - mean), 0)
  const below = values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0)
  return below === 0 ? 0 : round(above / below)
}

function mostRssOf(pid: number): number {
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}
