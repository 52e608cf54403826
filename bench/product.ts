/** The product as its users meet it: a process of its own, started by its own command, asked over HTTP, signed in to by its form. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Address } from '#platform/db/database.ts'
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../scripts/node-flags.mjs'
import { connectTo } from './clients.ts'

const ROOT = resolve(import.meta.dirname, '..')
const HOOK = ['--import', new URL('../scripts/tsx-hook.mjs', import.meta.url).href]

export interface Started {
  readonly pid: number
  readonly base: URL
  /** Milliseconds from starting the process to the first answer. */
  readonly readyAfter: number
  stop(): Promise<void>
}

interface ProductOptions {
  /** A folder for V8’s profile of it. */
  readonly profile?: string | undefined
  /** Where its data and its log go. */
  readonly folder?: string | undefined
  /** How many processes serve pages, with one more for the work in the background. Left out, one does both. */
  readonly processes?: number | undefined
}

/** The web face on an operator's address of the database that was made. */
export async function startProduct(
  admin: Address,
  port: number,
  { profile, folder = resolve(ROOT, '.cache/bench'), processes }: ProductOptions = {},
): Promise<Started> {
  const base = new URL(`http://127.0.0.1:${port}`)
  const env = {
    ...NODE_ENVIRONMENT,
    ...process.env,
    DATABASE_URL: urlOf(admin),
    DATA_DIR: `${folder}/data`,
    PORT: String(port),
    BASE_URL: base.href.replace(/\/$/, ''),
    SECOND_FACTOR: 'off',
    LOG_LEVEL: 'info',
    // Of the whole server, with every scale that was made there.
    BACKUPS: 'off',
    ...(processes ? { WEB_PROCESSES: String(processes), WORKER_PROCESSES: '1' } : {}),
  }
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  const begun = performance.now()
  const child = spawn(process.execPath, [...NODE_FLAGS, ...profiling, ...HOOK, 'src/main.ts', 'start'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', openSync(`${folder}/product.log`, 'w')],
  })
  await answers(base, child)
  return { pid: child.pid!, base, readyAfter: Math.round(performance.now() - begun), stop: () => end(child) }
}

/** One that nobody listens on: several may measure on one machine. */
export async function freePort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  listening.close()
  return port
}

export function urlOf({ user, password, host, port, database }: Address): string {
  return `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`
}

/** The program that does only what must be done: see calibrator.ts. */
export async function startCalibrator(settings: { admin: Address; area: number; worker: string; port: number }) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...HOOK, 'bench/calibrator.ts'], {
    cwd: ROOT,
    env: { ...process.env, BENCH: JSON.stringify(settings) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const { token } = JSON.parse(String(line)) as { token: string }
  return {
    pid: child.pid!,
    base: new URL(`http://127.0.0.1:${settings.port}`),
    cookie: `bench=${token}`,
    stop: () => end(child),
  }
}

async function answers(base: URL, child: ChildProcess) {
  const connection = connectTo(base, 1)
  try {
    for (let tries = 0; tries < 1200; tries += 1) {
      if (child.exitCode !== null) throw new Error('The product did not start: see .cache/bench/product.log')
      const answer = await connection.send({ path: '/readyz' }).catch(() => undefined)
      if (answer?.status === 200) return
      await after(50)
    }
    throw new Error('The product was not ready within a minute')
  } finally {
    connection.close()
  }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
