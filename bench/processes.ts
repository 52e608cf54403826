/** What a process and its children have used, from /proc. */
import { readdirSync, readFileSync } from 'node:fs'

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

/** Memory of one process in megabytes: what it alone would give back (PSS), and what it holds (RSS). */
export function memoryOf(pid: number): { pss: number; rss: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024)
  return { pss: megabytes('Pss'), rss: megabytes('Rss') }
}
