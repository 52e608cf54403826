/**
 * `npm test`: installs what is missing, readies the browser, checks without running, then runs every test on one
 * Postgres. Works from a fresh clone, on whatever Node there is.
 *
 *   npm test                  all of it, as CI does
 *   npm test -- --full        the slow tests too (`*.full.test.ts`)
 *   npm test -- --no-checks   without the static checks
 *   npm test -- people plan   only test files with “people” or “plan” in their path, and no static checks
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const hook = ['--import', new URL('./tsx-hook.mjs', import.meta.url).href]
const args = process.argv.slice(2)
const isPart = args.some((argument) => !argument.startsWith('--'))
const withChecks = !isPart && !args.includes('--no-checks')

const node = await ensureInstalled()
process.exitCode = await everything()

async function everything() {
  if (!isPart) {
    const browser = await timed('browser', () => runToEnd(['journeys/chromium.ts'], { stdout: 'ignore' }))
    if (browser !== 0) return browser
  }
  if (withChecks) {
    const checks = await runToEnd(['scripts/check.mjs'])
    if (checks !== 0) return checks
  }
  const postgres = await timed('Postgres', startPostgres)
  try {
    return await runToEnd([...hook, 'scripts/run-tests.mjs', ...args], { env: postgres.env })
  } finally {
    await postgres.stop()
  }
}

/** In a process of its own, which ends when we do, however we do. */
async function startPostgres() {
  const child = start([...hook, 'test/serve.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    return {
      env: JSON.parse(line),
      async stop() {
        child.stdin.end()
        await ended
      },
    }
  }
  throw new Error('the Postgres for the tests did not start: its message is above')
}

async function timed(what, work) {
  const begun = performance.now()
  const result = await work()
  if (result !== 1) console.log(`✓ ${what} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  return result
}

async function runToEnd(command, { env = {}, stdout = 'inherit' } = {}) {
  const child = start(command, { stdio: ['ignore', stdout, 'inherit'], env: { ...process.env, ...env } })
  const [code] = await once(child, 'close')
  return code ?? 1
}

function start(command, options) {
  return spawn(node, command, { cwd: root, ...options })
}
