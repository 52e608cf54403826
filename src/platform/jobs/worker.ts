import { EventEmitter } from 'node:events'
import { type JobHelpers, Logger, run, type TaskList } from 'graphile-worker'
import { forgetJobsDone, isAlive, leaveQueue, rollUp } from '../db/queue.ts'
import type { Logger as OurLogger } from '../log/logger.ts'
import { performJob, type Workshop } from './perform-job.ts'
import { runSchedules, type Schedule } from './schedule.ts'
import { wakeMail } from './wake-mail.ts'

/** A worker says every 10 s that it is alive. After 35 s of silence its jobs are free: within 45 s, and the promise is 60 (P27). */
export const PULSE = { beatEvery: 10_000, silentFor: 35 }
const ROUNDS = 20_000
/** Figures are no more than a minute old. */
const FIGURES = 30_000
const MINUTE = 60_000
/** A stop waits this long for what has been begun; then it is handed back (P40). */
const PATIENCE = 10_000
const REMEMBERED_DAYS = 30

export interface Worker {
  stop(): Promise<void>
}

export interface Work {
  readonly workshop: Workshop
  readonly schedules: readonly Schedule[]
  readonly log: OurLogger
  /** Jobs done side by side. */
  readonly concurrency?: number
  /** How often it says that it is alive (ms), and how long one is silent who is dead (s). */
  readonly pulse?: { readonly beatEvery: number; readonly silentFor: number }
}

/** Works through the queue until it is stopped. Several may run at once, in one process or in many. */
export async function startWorker({ workshop, schedules, log, concurrency = 4, pulse = PULSE }: Work): Promise<Worker> {
  const { queue, clock } = workshop
  const events = new EventEmitter()
  let poolId = ''
  events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    poolId = workerPool.id
  })
  const runner = await run({
    pgPool: queue.pool,
    taskList: tasks(workshop, log),
    concurrency,
    noHandleSignals: true,
    events,
    // Its own words quote what failed: ours are codes.
    logger: new Logger(() => () => {}),
  })
  const quietly = (work: () => Promise<unknown>) => () =>
    void work().catch((error: unknown) => log.error('worker trouble', { code: codeIn(error) }))
  const beat = quietly(async () => {
    const freed = await isAlive(queue, poolId, pulse.silentFor)
    if (freed > 0) log.info('jobs freed', { count: freed })
  })
  const everyMinute = quietly(async () => {
    const woken = await wakeMail(workshop)
    if (woken > 0) log.info('mail woken', { count: woken })
    await forgetJobsDone(queue, new Date(clock.now().getTime() - REMEMBERED_DAYS * 24 * 60 * MINUTE))
  })
  const rounds = quietly(() => runSchedules(workshop, schedules))
  const figures = quietly(() => rollUp(queue, clock.now()))
  beat()
  rounds()
  figures()
  const timers = [
    setInterval(beat, pulse.beatEvery),
    setInterval(rounds, ROUNDS),
    setInterval(figures, FIGURES),
    setInterval(everyMinute, MINUTE),
  ]
  log.info('working', { count: concurrency })

  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      const finished = runner.stop().catch(() => {})
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())])
      await leaveQueue(queue, poolId).catch(() => {})
    },
  }
}

function tasks(workshop: Workshop, log: OurLogger): TaskList {
  return Object.fromEntries(
    workshop.jobs.map(({ name }) => [
      name,
      (payload: unknown, { job }: JobHelpers) => perform(name, payload, job.attempts),
    ]),
  )

  async function perform(name: string, payload: unknown, tries: number): Promise<void> {
    try {
      const how = await performJob(workshop, name, payload)
      if (how === 'dropped') log.info('job dropped', { job: name })
    } catch (error) {
      log.error('job failed', { job: name, code: codeIn(error), count: tries })
      throw error
    }
  }
}

/** A failed job's message is a code already; anything else says its own code, or what it is. */
function codeIn(error: unknown): string {
  const { code, message, name } = error as { code?: string; message: string; name: string }
  return name === 'JobFailed' ? message : (code ?? name)
}
