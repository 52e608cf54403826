#!/usr/bin/env node
/** `npm start` and `npx linkwork …`: makes ready what is missing, then runs `src/main.ts` on Node 24. */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'
import { NODE_ENVIRONMENT, NODE_FLAGS } from './node-flags.mjs'

const STOPS_WITH_US = ['setpriv', '--pdeathsig', 'TERM', '--']

const hook = new URL('./tsx-hook.mjs', import.meta.url).href
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const node = [ensureInstalled(), ...NODE_FLAGS, '--import', hook]

const [program, ...args] = [...(works(STOPS_WITH_US) ? STOPS_WITH_US : []), ...node, main, ...process.argv.slice(2)]
const service = spawn(program, args, { stdio: 'inherit', env: { ...NODE_ENVIRONMENT, ...process.env } })
const passedOn = new Set()

service.once('error', (problem) => {
  process.stderr.write(`Linkwork could not be started: ${problem.message}\n`)
  process.exitCode = 1
})
service.once('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
})

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => passOn(signal))
stopWhenNpmDoes()

/** We stay until the service has stopped. It hears of each signal once: by us, or with us, from the terminal. */
function passOn(signal) {
  if (passedOn.has(signal) || (signal === 'SIGINT' && isFromTerminal())) return
  passedOn.add(signal)
  service.kill(signal)
}

/** Ctrl-C goes to every process in front of the terminal, so the service has already heard. */
function isFromTerminal() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8')
    const [, , group, , , groupInFront] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return group === groupInFront
  } catch {
    return Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)
  }
}

/** Told to stop, npm ends the shell between us and leaves us running. All that we notice is another parent. */
function stopWhenNpmDoes() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) passOn('SIGTERM')
  }
  setInterval(look, 250).unref()
}

function works([command, ...rest]) {
  return spawnSync(command, [...rest, 'true'], { stdio: 'ignore' }).status === 0
}
