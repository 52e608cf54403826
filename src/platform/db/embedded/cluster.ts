import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { text as textOf } from 'node:stream/consumers'
import { type Binaries, findBinaries } from './binaries.ts'
import type { Folders } from './folders.ts'
import { keepNames } from './replace-file.ts'
import { admit, chooseRunner, commandFor, give, type Runner, surroundings } from './runner.ts'
import { superuserPassword } from './secrets.ts'
import { serverSettings } from './server-settings.ts'

/** All that is needed to start the server: its files, its programs, as whom, and how. */
export interface Cluster {
  readonly folders: Folders
  readonly binaries: Binaries
  readonly runner: Runner
  readonly settings: Readonly<Record<string, string>>
  readonly password: string
}

export const SUPERUSER = 'postgres'

interface Wishes {
  readonly settings?: Record<string, string>
  readonly binDir?: string
}

/** Makes the folders and, the first time, the database itself, as a user who is not root; starts nothing. */
export async function prepareCluster(folders: Folders, { settings, binDir }: Wishes): Promise<Cluster> {
  const binaries = findBinaries(binDir, `${folders.root}/postgres-libraries`)
  const runner = chooseRunner(folders)
  admit(runner, folders, binaries)
  mkdirSync(folders.tray, { recursive: true, mode: 0o700 })
  give(runner, folders.tray)

  const password = superuserPassword(folders)
  const cluster = { folders, binaries, runner, settings: serverSettings(folders, settings), password }
  if (!existsSync(`${folders.data}/PG_VERSION`)) await makeCluster(cluster)
  // A copy, or a backup put back, is often open to others, and Postgres refuses such a folder.
  chmodSync(folders.data, 0o700)
  return cluster
}

export function serverArguments({ folders, settings }: Cluster): string[] {
  return ['-D', folders.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** A sentence when the programs cannot read this database, because the server's own is hard to understand. */
export async function versionTrouble(cluster: Cluster): Promise<string> {
  const made = Number(readFileSync(`${cluster.folders.data}/PG_VERSION`, 'utf8'))
  const now = await programVersion(cluster)
  if (made === now) return ''
  return `The database was made by Postgres ${made}, and ${cluster.binaries.postgres} is ${now}. `
}

/** Made beside its place and then moved, so that a half-made one is never taken for a database. */
async function makeCluster(cluster: Cluster): Promise<void> {
  const { folders, runner } = cluster
  const draft = `${folders.data}.new`
  const passwordFile = `${folders.data}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  give(runner, draft)
  try {
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
    give(runner, passwordFile)
    await initdb(cluster, draft, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, folders.data)
  keepNames(folders.root)
}

async function initdb(cluster: Cluster, draft: string, passwordFile: string): Promise<void> {
  const { binaries, runner, settings } = cluster
  const who = ['-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const text = ['--encoding=UTF8', ...(await localeFlags(cluster))]
  const care = ['--data-checksums', ...(settings.fsync === 'off' ? ['--no-sync'] : [])]
  const args = ['-D', draft, ...who, ...text, ...care, '--no-instructions']
  const { code, output } = await run(runner, binaries, binaries.initdb, args)
  if (code !== 0) throw new Error(`The database could not be created in ${draft}.\n${output}`)
}

/** The same order and the same letters on every machine. Before 17 Postgres must borrow them from the system. */
async function localeFlags(cluster: Cluster): Promise<string[]> {
  const major = await programVersion(cluster)
  if (!(major >= 16)) throw new Error(`Postgres 16 or newer is needed. ${cluster.binaries.postgres} is ${major}.`)
  if (major === 16) return ['--locale-provider=libc', '--locale=C', '--lc-ctype=C.UTF-8']
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
}

async function programVersion({ runner, binaries }: Cluster): Promise<number> {
  const { output } = await run(runner, binaries, binaries.postgres, ['--version'])
  return Number(/PostgreSQL\D* (\d+)/.exec(output)?.[1])
}

async function run(runner: Runner, binaries: Binaries, program: string, args: readonly string[]) {
  const [file, rest] = commandFor(runner, program, args)
  const child = spawn(file, rest, { ...surroundings(runner, binaries), stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complaints] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'close')])
  return { code: child.exitCode, output: (said + complaints).trim() }
}
