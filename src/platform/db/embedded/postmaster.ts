import { isRunning, send } from './processes.ts'
import { until } from './until.ts'

/** A server that we started or found. */
export interface Postmaster {
  readonly pid: number
  readonly adopted: boolean
  readonly hasEnded: () => boolean
}

/** A server found running is nobody's child now: it must be looked at to see whether it is still there. */
export function adopt(pid: number): Postmaster {
  return { pid, adopted: true, hasEnded: () => !isRunning(pid) }
}

type Step = readonly [signal: NodeJS.Signals, patience: number]

const gently: Step = ['SIGINT', 60_000]
/** On this one a server waits five seconds for its workers. */
const immediately: Step = ['SIGQUIT', 6_000]
const atLast: Step = ['SIGKILL', 10_000]

/** Clients are sent away and all is written. A server that does not listen is ended so that it recovers later. */
export async function end(postmaster: Postmaster): Promise<void> {
  return endBy(postmaster, [gently, immediately, atLast])
}

/** For a server that no longer listens. */
export async function endAtOnce(postmaster: Postmaster): Promise<void> {
  return endBy(postmaster, [immediately, atLast])
}

async function endBy(postmaster: Postmaster, steps: readonly Step[]): Promise<void> {
  for (const [signal, within] of steps) {
    if (postmaster.hasEnded()) return
    send(postmaster.pid, signal)
    if (await until(postmaster.hasEnded, { within })) return
  }
  throw new Error(`Postgres (process ${postmaster.pid}) cannot be stopped.`)
}
