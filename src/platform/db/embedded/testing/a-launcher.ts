import assert from 'node:assert/strict'
import { after, afterEach } from 'node:test'
import { type PostgresOptions, type RunningPostgres, startPostgres } from '../../embedded-postgres.ts'
import { ask } from './ask.ts'
import { aWorkplace } from './folders.ts'
import { type OtherProcess, startElsewhere } from './other-process.ts'

/** Every machine has a `nobody`. Root runs these tests once more as such. */
export const NOBODY = 65534
export const isRoot = process.getuid?.() === 0
export const isNobody = process.getuid?.() === NOBODY
/** There is a /proc to look in. */
export const isLinux = process.platform === 'linux'

/** Folders and databases for one test file: what a test started is stopped after it, and what it wrote is removed. */
export function aLauncher() {
  const workplace = aWorkplace()
  const startedHere: RunningPostgres[] = []
  const startedThere: OtherProcess[] = []
  after(() => workplace.remove())
  afterEach(async () => {
    for (const other of startedThere.splice(0)) await other.kill()
    for (const running of startedHere.splice(0)) await running.stop()
  })

  return {
    workplace,
    async start(options: PostgresOptions): Promise<RunningPostgres> {
      const running = await startPostgres({ settings: { fsync: 'off' }, ...options })
      startedHere.push(running)
      return running
    },
    /** In a process of its own, which writes rows for as long as it lives. */
    async elsewhere(dir: string, env?: NodeJS.ProcessEnv): Promise<OtherProcess> {
      const other = await startElsewhere(dir, env)
      startedThere.push(other)
      return other
    },
  }
}

export async function works(running: RunningPostgres): Promise<void> {
  assert.deepEqual(await ask(running, 'select 1 as one'), { one: 1 })
}

export async function restartedAfter(running: RunningPostgres, accident: () => void): Promise<void> {
  const restarted = new Promise<void>((resolve) => running.onRestart(resolve))
  accident()
  await restarted
}
