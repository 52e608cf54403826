import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { isSystemError } from './system-error.ts'

interface SeenProcess {
  /** A number is given to another process one day; a number and a start are not. */
  readonly startedAt: string
  readonly command: string
  /** Ended, but its parent has not asked how. It holds nothing any more and cannot be stopped. */
  readonly isZombie: boolean
}

const hasProc = existsSync('/proc/self/stat')

export function findProcess(pid: number): SeenProcess | undefined {
  return hasProc ? findInProc(pid) : findWithPs(pid)
}

/** A process that has ended and waits to be collected is not running. */
export function isRunning(pid: number): boolean {
  const seen = findProcess(pid)
  return seen !== undefined && !seen.isZombie
}

/** Says nothing when the process has just gone: that is what the sender wanted. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (problem) {
    if (!isSystemError(problem, 'ESRCH')) throw problem
  }
}

/** The processes that work in a folder. Where there is no /proc nobody can tell, and the answer is none. */
export function processesWorkingIn(folder: string): number[] {
  if (!hasProc) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder)
    .map(Number)
}

/** Two containers count their processes apart: the same number is then another process. */
export function processSpace(): string {
  return hasProc ? readlinkSync('/proc/self/ns/pid') : 'one'
}

function findInProc(pid: number): SeenProcess | undefined {
  const stat = read(`/proc/${pid}/stat`)
  if (!stat) return undefined

  // The program's name stands in brackets and may itself hold brackets and spaces.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trimEnd()
  return { startedAt: rest[18] ?? '', command, isZombie: state === 'Z' || state === 'X' }
}

function findWithPs(pid: number): SeenProcess | undefined {
  const args = ['-ww', '-o', 'stat=,lstart=,command=', '-p', String(pid)]
  const answer = spawnSync('/bin/ps', args, { encoding: 'utf8', env: { LC_ALL: 'C' } })
  const [, state, startedAt, command] = /^\s*(\S+)\s+(\w+ \w+ +\d+ [\d:]+ \d+)\s+(.*)$/m.exec(answer.stdout ?? '') ?? []
  if (!state || !startedAt) return undefined
  return { startedAt, command: command?.trimEnd() ?? '', isZombie: state.startsWith('Z') }
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
