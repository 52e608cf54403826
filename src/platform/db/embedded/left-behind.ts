import { setTimeout as pause } from 'node:timers/promises'
import { type Cluster, serverArguments } from './cluster.ts'
import { type Folders, removeSocket } from './folders.ts'
import { readPidFile, removePidFile } from './pid-file.ts'
import { adopt, end, type Postmaster } from './postmaster.ts'
import { letsClientsIn } from './probe.ts'
import { findProcess, isRunning, processesWorkingIn, send } from './processes.ts'
import { until } from './until.ts'

/**
 * A server of ours whose parent was killed: taken over when it is just what we would start, and otherwise stopped.
 * We own the folder by now, so nobody alive still wants it.
 */
export async function takeOver(cluster: Cluster): Promise<Postmaster | undefined> {
  const orphan = findOrphan(cluster)
  if (!orphan) return undefined
  if (isWhatWeWouldStart(cluster, orphan.pid) && (await staysReady(cluster, orphan))) return orphan

  await end(orphan)
  return undefined
}

/** Removes what would keep a new server from starting, and is no server. */
export async function clearTheWay(folders: Folders): Promise<void> {
  const named = readPidFile(folders.data)?.pid
  if (named && isServerOn(folders.data, named)) throw new Error(`Postgres already runs on ${folders.data}.`)

  // Postgres asks only whether that number is in use, by anything, even a zombie. Where it is not, Postgres looks after
  // the file itself, and better: it asks whether the memory that the file names is still in use.
  if (named && findProcess(named)) removePidFile(folders.data)
  removeSocket(folders)
  await endWorkersWithoutServer(folders.data)
}

function findOrphan({ folders }: Cluster): Postmaster | undefined {
  const named = readPidFile(folders.data)?.pid
  return named && isServerOn(folders.data, named) ? adopt(named) : undefined
}

/** The number in the file may belong to anything by now, even to a process that only mentions the folder. */
function isServerOn(data: string, pid: number): boolean {
  const command = findProcess(pid)?.command ?? ''
  return isRunning(pid) && command.includes(`/postgres -D ${data} `)
}

function isWhatWeWouldStart(cluster: Cluster, pid: number): boolean {
  const ours = [cluster.binaries.postgres, ...serverArguments(cluster)].join(' ')
  return findProcess(pid)?.command === ours
}

/** Looks for a moment: most orphans were told to stop when their parent died, and are about to. */
async function staysReady({ folders }: Cluster, orphan: Postmaster): Promise<boolean> {
  for (let look = 0; look < 4; look++) {
    const isReady = readPidFile(folders.data)?.status === 'ready' && (await letsClientsIn(folders.socket, 3_000))
    if (!isReady || orphan.hasEnded()) return false
    await pause(100)
  }
  return true
}

/** When a server is killed its workers follow, except one in the middle of a long query. It can save nothing now. */
async function endWorkersWithoutServer(data: string): Promise<void> {
  const allGone = () => workersIn(data).length === 0
  if (await until(allGone, { within: 3_000, every: 50 })) return

  for (const pid of workersIn(data)) send(pid, 'SIGKILL')
  if (!(await until(allGone, { within: 5_000, every: 50 }))) throw new Error(`Postgres still works in ${data}.`)
}

/** Not a person's shell that happens to stand in the folder. */
function workersIn(data: string): number[] {
  return processesWorkingIn(data).filter((pid) => /^postgres: |\/postgres -D /.test(findProcess(pid)?.command ?? ''))
}
