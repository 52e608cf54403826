/**
 * The whole product as an operator runs it: a process of its own, with its own database in a folder of its own. It can be
 * killed in every way, and is gone with the test.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Address } from '#platform/db/database.ts'
import { readPidFile } from '#platform/db/embedded/pid-file.ts'
import { isRunning, send } from '#platform/db/embedded/processes.ts'
import { until } from '#platform/db/embedded/until.ts'
import { DATABASE } from '#platform/db/prepare.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { runningEmbedded } from '#platform/db/running-embedded.ts'
import { Visitor } from './a-visitor.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PROGRAM = ['--import', path.join(ROOT, 'scripts/tsx-hook.mjs'), path.join(ROOT, 'src/main.ts')]
const SEED = path.join(ROOT, 'seeds/example.json')
const PATIENCE = 60_000

/** Everybody in seeds/example.json. */
export const PASSWORD = 'copper-lantern-by-the-weir'
export const ADMINISTRATOR = 'anna.instance@examplewick.test'
export const SCHOOL_LEAD = 'lewis.sample@examplewick.test'
export const PRACTITIONER = 'prue.model@examplewick.test'

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export class Product {
  readonly dataDir: string
  /** Said to each process from its start on. */
  readonly env: Record<string, string>
  /** Where its database is, when that is not its own. */
  adminOf: (() => Address) | undefined
  #process: ChildProcess | undefined
  #port = 0
  #said = ''

  constructor(dataDir: string, env: Record<string, string> = {}) {
    this.dataDir = dataDir
    this.env = env
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** What it has said on its error output. */
  get said(): string {
    return this.#said
  }

  /** Starts it and waits until it is ready. Answers how many milliseconds that took. */
  async start(): Promise<number> {
    const began = performance.now()
    // The same address each time: people reload the page they are on.
    this.#port ||= await freePort()
    const child = spawn(process.execPath, [...PROGRAM, 'start'], this.#options())
    this.#process = child
    child.stderr!.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString()).slice(-20_000)
    })
    child.stdout!.resume()
    await this.untilReady()
    if ((await this.answers('/readyz')) !== 200) throw new Error(`The product did not start:\n${this.#said}`)
    return performance.now() - began
  }

  /** Waits until pages are served again. */
  async untilReady(): Promise<void> {
    const isReady = async () => !this.isRunning || (await this.answers('/readyz', 2000)) === 200
    await until(isReady, { within: PATIENCE, every: 50 })
  }

  /** The status of this address; 0 when nobody answers. */
  async answers(address: string, within = 5000): Promise<number> {
    return fetch(this.url + address, { signal: AbortSignal.timeout(within), redirect: 'manual' }).then(
      async (reply) => {
        await reply.arrayBuffer()
        return reply.status
      },
      () => 0,
    )
  }

  /** A command of the product, as an operator types it. */
  async command(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
    const child = spawn(process.execPath, [...PROGRAM, ...args], this.#options(env))
    const parts = { out: '', err: '' }
    child.stdout!.on('data', (chunk: Buffer) => (parts.out += chunk.toString()))
    child.stderr!.on('data', (chunk: Buffer) => (parts.err += chunk.toString()))
    await once(child, 'close')
    return { code: child.exitCode, ...parts }
  }

  visitor(): Visitor {
    return new Visitor(() => this.url)
  }

  /** As the operator of its database. */
  async sql<Row extends Record<string, unknown> = Record<string, any>>(
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    return this.withAdmin(async (client) => (await client.query(text, values)).rows as Row[])
  }

  async withAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    return withAdmin(this.admin, work)
  }

  get admin(): Address {
    const admin = this.adminOf ? this.adminOf() : runningEmbedded(this.dataDir, DATABASE)
    if (!admin) throw new Error('The database does not run')
    return admin
  }

  get postmaster(): number {
    return readPidFile(path.join(this.dataDir, 'postgres'))?.pid ?? 0
  }

  async killApp(): Promise<void> {
    const child = this.#process
    if (!child || !this.isRunning) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  async killDatabase(): Promise<void> {
    const pid = this.postmaster
    send(pid, 'SIGKILL')
    await until(() => !isRunning(pid), { within: 10_000 })
  }

  /** As the system does. Answers how many milliseconds it took. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    const child = this.#process
    if (!child || !this.isRunning) return 0
    const began = performance.now()
    child.kill(signal)
    await Promise.race([once(child, 'exit'), pause(PATIENCE, undefined, { ref: false })])
    return performance.now() - began
  }

  /** Nothing of it is left: no process, no file. */
  async remove(): Promise<void> {
    await this.stop()
    await this.killApp()
    const { postmaster } = this
    if (postmaster && isRunning(postmaster)) {
      send(postmaster, 'SIGINT')
      await until(() => !isRunning(postmaster), { within: 10_000 })
    }
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  #options(env: Record<string, string> = {}) {
    const { PATH = '', HOME = '', TMPDIR } = process.env
    return {
      stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
      env: {
        PATH,
        HOME,
        ...(TMPDIR ? { TMPDIR } : {}),
        DATA_DIR: this.dataDir,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        BASE_URL: `http://127.0.0.1:${this.#port}`,
        SECOND_FACTOR: 'off',
        LOG_LEVEL: 'error',
        BACKUPS: 'off',
        ...this.env,
        ...env,
      },
    }
  }
}

/** A product with the people of seeds/example.json, not started yet. */
export async function aProduct(env: Record<string, string> = {}): Promise<Product> {
  const product = new Product(mkdtempSync(path.join(os.tmpdir(), 'lw-product-')), env)
  const { code, err } = await product.command(['seed', '--file', SEED])
  if (code !== 0) throw new Error(`The seed was not taken:\n${err}`)
  return product
}

/** A form that anybody who practises can send again and again: advice to staff about a child whom nobody names. */
export async function adviceForm(product: Product): Promise<(marker: string) => Record<string, string>> {
  const [school] = await product.sql<{ id: string }>(`select school_id as id from agreement limit 1`)
  if (!school) throw new Error('The seed has no school')
  return (marker) => ({
    schoolId: school.id,
    content: `About worries at lunch time (${marker})`,
    withWhom: 'class teacher',
  })
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
