import { statfs } from 'node:fs/promises'
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { backupsIn, begunAt } from '#platform/backup/make-backup.ts'
import type { Clock } from '#platform/dates/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { queueLength } from '#platform/db/queue.ts'

export interface Measured {
  readonly database: Database
  readonly clock: Clock
  readonly dataDir: string
  readonly backupDir: string
}

/** What was answered: the route as it is written in the program, so no id and no name gets into a label. */
export interface Answered {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
}

export interface Metrics {
  answered(answer: Answered): void
  failed(): void
  /** Everything, in the format of Prometheus. */
  text(): Promise<string>
}

const METHODS = new Set(['GET', 'HEAD', 'POST'])
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.7, 1.5, 3, 10]

/** How the service is, in numbers, where one process is all of it. */
export function measure(measured: Measured): Metrics {
  const registry = new Registry()
  const counted = countAnswers(registry)
  measureMachine(registry, measured)
  return { ...counted, text: () => registry.metrics() }
}

/** Of a process that serves pages beside others: its share is asked for by the process that started them. */
export function measureShare(database: Database): Pick<Metrics, 'answered' | 'failed'> {
  const registry = new Registry()
  measurePool(registry, { database })
  AggregatorRegistry.setRegistries(registry)
  // Made, it answers whoever started us.
  new AggregatorRegistry().setContentType(registry.contentType)
  return countAnswers(registry)
}

/** The numbers of the machine, and those of every process that serves pages, added up. */
export function measureAll(measured: Measured): Pick<Metrics, 'text'> {
  const registry = new Registry()
  measureMachine(registry, measured, { pool: false })
  const shares = new AggregatorRegistry()
  return { text: async () => `${await registry.metrics()}\n${await shares.clusterMetrics()}` }
}

function measureMachine(registry: Registry, measured: Measured, { pool = true } = {}) {
  collectDefaultMetrics({ register: registry })
  if (pool) measurePool(registry, measured)
  measureQueue(registry, measured)
  measureDisk(registry, measured)
}

function countAnswers(registry: Registry): Pick<Metrics, 'answered' | 'failed'> {
  const registers = [registry]
  const requests = new Counter({
    name: 'linkwork_requests_total',
    help: 'Requests answered, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'linkwork_request_seconds',
    help: 'How long answering took.',
    labelNames: ['method', 'route'],
    buckets: SECONDS,
    registers,
  })
  const refused = new Counter({
    name: 'linkwork_sign_ins_refused_total',
    help: 'Attempts to sign in that were refused.',
    registers,
  })
  const errors = new Counter({
    name: 'linkwork_unexpected_errors_total',
    help: 'Errors that nobody had thought of.',
    registers,
  })
  return {
    answered({ method, route, status, ms }) {
      const known = METHODS.has(method) ? method : 'other'
      requests.inc({ method: known, route, status })
      seconds.observe({ method: known, route }, ms / 1000)
      if (method === 'POST' && route.startsWith('/sign-in') && status >= 400) refused.inc()
    },
    failed: () => errors.inc(),
  }
}

function measurePool(registry: Registry, { database: { pool } }: Pick<Measured, 'database'>) {
  registry.registerMetric(
    new Gauge({
      name: 'linkwork_database_connections',
      help: 'Connections of the pages: open, idle, and requests that wait for one.',
      labelNames: ['state'],
      registers: [],
      collect() {
        this.set({ state: 'open' }, pool.totalCount)
        this.set({ state: 'idle' }, pool.idleCount)
        this.set({ state: 'waited for' }, pool.waitingCount)
      },
    }),
  )
}

/** Mail that waits is the job `send mail`. With the database away there is nothing to say of the queue. */
function measureQueue(registry: Registry, { database, clock }: Measured) {
  const kinds = () => queueLength(database, clock.now()).catch(() => [])
  registry.registerMetric(
    new Gauge({
      name: 'linkwork_jobs',
      help: 'Work in the queue, by kind and state.',
      labelNames: ['job', 'state'],
      registers: [],
      async collect() {
        this.reset()
        for (const { job, waiting, running, later, failing, givenUp } of await kinds())
          for (const [state, count] of Object.entries({ waiting, running, later, failing, 'given up': givenUp }))
            this.set({ job, state }, count)
      },
    }),
  )
  registry.registerMetric(
    new Gauge({
      name: 'linkwork_job_oldest_due_seconds',
      help: 'For how long the oldest job of its kind has been due.',
      labelNames: ['job'],
      registers: [],
      async collect() {
        this.reset()
        const now = clock.now().getTime()
        for (const { job, oldestDue } of await kinds())
          this.set({ job }, oldestDue ? Math.max(0, now - oldestDue.getTime()) / 1000 : 0)
      },
    }),
  )
}

function measureDisk(registry: Registry, { dataDir, backupDir }: Measured) {
  registry.registerMetric(
    new Gauge({
      name: 'linkwork_disk_free_ratio',
      help: 'How much of the disk of the data folder is free, from 0 to 1.',
      registers: [],
      async collect() {
        this.set(await freeShare(dataDir))
      },
    }),
  )
  registry.registerMetric(
    new Gauge({
      name: 'linkwork_last_backup_timestamp_seconds',
      help: 'When the last backup was begun; 0 when there is none.',
      registers: [],
      collect() {
        const last = backupsIn(backupDir).at(-1)
        this.set(last ? begunAt(last).getTime() / 1000 : 0)
      },
    }),
  )
}

/** How much of the disk under a folder is free, from 0 to 1. */
export async function freeShare(folder: string): Promise<number> {
  const { bavail, blocks } = await statfs(folder)
  return blocks === 0 ? 0 : bavail / blocks
}
