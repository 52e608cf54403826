import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { type Cluster, serverArguments, versionTrouble } from './cluster.ts'
import { clearTheWay } from './left-behind.ts'
import { readPidFile } from './pid-file.ts'
import { end, type Postmaster } from './postmaster.ts'
import { commandFor, surroundings } from './runner.ts'
import { until } from './until.ts'

const TEN_MINUTES = 600_000
const BIG_LOG = 10 * 1024 * 1024

/** Starts the server and comes back when it lets clients in, after however much recovery it needs. */
export async function launch(cluster: Cluster, stopping?: AbortSignal): Promise<Postmaster> {
  await clearTheWay(cluster.folders)
  const log = openLog(cluster.folders.log)
  try {
    const postmaster = await spawnServer(cluster, log.handle)
    const isDecided = () => isReady(cluster, postmaster) || postmaster.hasEnded() || stopping?.aborted === true
    await until(isDecided, { within: TEN_MINUTES })
    if (isReady(cluster, postmaster)) return postmaster

    await end(postmaster)
    throw new Error(
      `Postgres did not start. ${await versionTrouble(cluster)}${cluster.folders.log} says why:\n${log.sinceThen()}`,
    )
  } finally {
    closeSync(log.handle)
  }
}

async function spawnServer(cluster: Cluster, log: number): Promise<Postmaster> {
  const { runner, binaries } = cluster
  const [file, args] = commandFor(runner, binaries.postgres, serverArguments(cluster))
  // In a group of its own: Ctrl-C is for us, and we stop the server when the last page has been sent.
  const child = spawn(file, args, { ...surroundings(runner, binaries), stdio: ['ignore', log, log], detached: true })
  await once(child, 'spawn')
  child.unref()
  return { pid: child.pid ?? 0, adopted: false, hasEnded: () => hasExited(child) }
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function isReady({ folders }: Cluster, { pid }: Postmaster): boolean {
  const file = readPidFile(folders.data)
  return file?.pid === pid && file.status === 'ready'
}

function openLog(file: string) {
  if (existsSync(file) && statSync(file).size > BIG_LOG) renameSync(file, `${file}.1`)
  const handle = openSync(file, 'a', 0o600)
  const before = fstatSync(handle).size
  return { handle, sinceThen: () => readFileSync(file).subarray(before).toString().slice(-2_000).trim() }
}
