import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Address } from '#platform/db/database.ts'
import { APP_PASSWORD } from './postgres-for-tests.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

/** A worker as an operator starts it, in a process of its own, so that it can be killed. */
export async function startWorkerProcess(admin: Address, settings: Record<string, string> = {}) {
  const { host, port, database } = admin
  const url = (user: string) =>
    `postgres://${user}:${APP_PASSWORD}@localhost/${database}?${new URLSearchParams({ host, port: String(port) })}`
  const child = spawn(
    process.execPath,
    ['--import', path.join(ROOT, 'scripts/tsx-hook.mjs'), path.join(ROOT, 'src/main.ts'), 'worker'],
    {
      cwd: ROOT,
      env: { DATABASE_URL: url('linkwork_app'), JOB_DATABASE_URL: url('linkwork_job'), LOG_LEVEL: 'info', ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const deadline = performance.now() + 30_000
  while (!said.includes('"working"')) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`The worker did not start: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return gone
  }
  return {
    /** As when somebody pulls the plug. */
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    /** What it wrote to its log. */
    get said() {
      return said
    },
  }
}
