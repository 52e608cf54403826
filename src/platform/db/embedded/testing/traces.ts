import { readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processSpace } from '../processes.ts'

export function modes(dir: string, ...names: string[]): string[] {
  return names.map((name) => (statSync(join(dir, name)).mode & 0o777).toString(8))
}

/** What the process has open towards the network, by /proc. */
export function networkSocketsOf(pid: number): string[] {
  const open = readdirSync(`/proc/${pid}/fd`).map((name) => readlinkSync(`/proc/${pid}/fd/${name}`))
  const network = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8').split('\n'),
  )
  const inodes = new Set(network.map((line) => `socket:[${line.trim().split(/\s+/)[9]}]`))
  return open.filter((link) => inodes.has(link))
}

/** Writes the two files by which a server says that it is there. */
export function nameAsServer(pid: number, dir: string): void {
  const lines = [
    pid,
    join(dir, 'postgres'),
    1_700_000_000,
    5432,
    join(dir, 'socket'),
    '',
    '  12345  67890',
    'ready',
    '',
  ]
  writeFileSync(join(dir, 'postgres', 'postmaster.pid'), lines.join('\n'))
  writeFileSync(join(dir, 'socket', '.s.PGSQL.5432.lock'), lines.slice(0, 5).join('\n'))
}

/** Writes the file by which a Linkwork process says that the folder is its own. */
export function nameAsOwner(dir: string, owner: { pid: number; startedAt: string; space?: string }): string {
  const file = join(dir, 'owner.json')
  writeFileSync(file, JSON.stringify({ id: 'before', space: processSpace(), ...owner }))
  return file
}
