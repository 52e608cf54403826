import { createInterface } from 'node:readline/promises'
import { demoAccounts, loadDemo } from '#features/demo/load-demo.ts'
import type { Config } from '#platform/config.ts'
import type { World } from '#platform/context.ts'
import { areasOf } from '#platform/db/database.ts'
import type { Prepared } from '#platform/db/prepare.ts'
import { buildLogger } from '#platform/log/logger.ts'
import { lastResort } from '../last-resort.ts'
import { runProcesses } from '../run-processes.ts'
import { type BeforeListening, runWeb, type Service } from '../run-web.ts'
import type { Command } from './command.ts'
import { refuseUnsafeDatabase, refuseUnsafeSettings } from './doctor.ts'

export const startCommand: Command = {
  name: 'start',
  usage: 'start [--demo] [--web N] [--workers N]',
  help: 'Run the service: its database, its pages and its work in the background.\nOn an empty database it offers the demonstration area; --demo (or DEMO=1) loads it without asking.\n--web and --workers (or WEB_PROCESSES and WORKER_PROCESSES) run it as several processes behind one address.',
  async run(args, config) {
    const wantsDemo = args.includes('--demo') || config.DEMO
    refuseUnsafeSettings({ ...config, DEMO: wantsDemo })
    lastResort(buildLogger(config.LOG_LEVEL))
    const web = countOf(args, '--web') ?? config.WEB_PROCESSES
    const workers = countOf(args, '--workers') ?? config.WORKER_PROCESSES
    const beforeListening: BeforeListening = async (world, prepared) => {
      await refuseUnsafeDatabase(config, prepared.app)
      if (config.NODE_ENV !== 'production') await offerDemo(world, prepared, config, wantsDemo)
    }
    const isOne = web === 1 && workers === undefined
    const running = isOne
      ? await runWeb(config, { beforeListening })
      : await runProcesses(
          { ...config, WEB_PROCESSES: web },
          { web, workers: workersOf(config, workers) },
          { beforeListening },
        )
    sayWhereToGo(running, config)
    await untilStopped(running)
    return 0
  },
}

function countOf(args: readonly string[], name: string): number | undefined {
  const at = args.indexOf(name)
  if (at < 0) return undefined
  const count = Number(args[at + 1])
  if (!Number.isInteger(count) || count < (name === '--web' ? 1 : 0) || count > 32)
    throw new Error(`${name} wants a number, at most 32.`)
  return count
}

/** One, unless it is said otherwise, or the work is done on another machine. */
function workersOf({ WORKER }: Config, wanted: number | undefined): number {
  return WORKER === 'elsewhere' ? 0 : (wanted ?? 1)
}

async function offerDemo(world: World, prepared: Prepared, config: Config, wanted: boolean) {
  const areas = await areasOf(world.database)
  if (areas.length > 0 || !prepared.admin) return
  if (!wanted && !(await saysYes('This database is empty. Load a demonstration area, with made-up people? [Y/n] ')))
    return
  console.log('Loading the demonstration area …')
  const began = performance.now()
  await loadDemo(world, prepared.admin, config.DEMO_PASSWORD, (words) => console.log(`  ${words}`))
  console.log(`Loaded in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
}

async function saysYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return !/^n/i.test(answer.trim())
}

function sayWhereToGo({ address, demo }: Service, config: Config) {
  console.log(`\nLinkwork is at ${address}\n`)
  if (demo) {
    const accounts = demoAccounts()
    const widest = Math.max(...accounts.map(({ email }) => email.length))
    console.log('Sign in as')
    for (const { email, who } of accounts) console.log(`  ${email.padEnd(widest)}  ${who}`)
    console.log(`\nThe password of each is ${config.DEMO_PASSWORD}. Nobody here is real.`)
  }
  console.log('Press Ctrl-C to stop.')
}

/** Until Ctrl-C, or the system, says stop. The same word often comes twice, from the terminal and from the launcher: only
 *  one that comes later does not wait. */
function untilStopped(running: Service): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined
    const stop = () => {
      if (asked !== undefined) {
        if (performance.now() - asked > 1000) process.exit(1)
        return
      }
      asked = performance.now()
      void running.stop().then(resolve)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
