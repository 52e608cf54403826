import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const nameOf = (data: string) => join(data, 'postmaster.pid')

/** What the server says about itself. It keeps the file up to date while it runs, and removes it when it ends well. */
export function readPidFile(data: string): { pid: number; status: string } | undefined {
  try {
    const lines = readFileSync(nameOf(data), 'utf8').split('\n')
    // A server run by hand for one user writes its number with a minus.
    return { pid: Math.abs(Number(lines[0])), status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

export function removePidFile(data: string): void {
  rmSync(nameOf(data), { force: true })
}
