/** What a process and its children have used, from /proc. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'

const TICK_MS = 10

interface Stat {
  readonly pid: number
  readonly parent: number
  /** Its own, and that of its children which have ended. */
  readonly cpuMs: number
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0)
    return { pid, parent: Number(fields[1]), cpuMs: ticks * TICK_MS }
  } catch {
    return undefined // it ended between the two looks
  }
}

/** Milliseconds of a core used by this process and all below it. */
export function cpuOf(root: number): number {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []))
  const below = new Set([root])
  let grew = true
  while (grew) {
    grew = false
    for (const { pid, parent } of all)
      if (below.has(parent) && !below.has(pid)) {
        below.add(pid)
        grew = true
      }
  }
  return all.filter(({ pid }) => below.has(pid)).reduce((sum, { cpuMs }) => sum + cpuMs, 0)
}

/** Of a core. What comes round every few seconds takes less. */
const QUIET = 0.1
const LOOK_MS = 1000

/** Waits until nobody works in these processes for three seconds on end, at most so many seconds. Answers how many it waited. */
export async function untilQuiet(pids: readonly number[], atMost = 180): Promise<number> {
  const used = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0)
  let quiet = 0
  for (let second = 1; second <= atMost; second += 1) {
    const before = used()
    await after(LOOK_MS)
    quiet = (used() - before) / LOOK_MS < QUIET ? quiet + 1 : 0
    if (quiet === 3) return second
  }
  return atMost
}

/** Memory of one process in megabytes: what it alone would give back (PSS), and what it holds (RSS). */
export function memoryOf(pid: number): { pss: number; rss: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024)
  return { pss: megabytes('Pss'), rss: megabytes('Rss') }
}
