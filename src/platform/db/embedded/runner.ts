import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chownSync, existsSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Folders } from './folders.ts'

/** How to start a program of Postgres, which refuses to run as root, and as whom. */
export interface Runner {
  readonly prefix: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

const NOBODY = 65534
const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** As ourselves where that is allowed. Else as ourselves under another name, or else as the user `nobody`. */
export function chooseRunner(folders: Folders): Runner {
  const tied = findPrefix('setpriv', '--pdeathsig', 'INT') ?? []
  if (process.getuid?.() !== 0) return { prefix: tied }

  const owner = existsSync(folders.data) ? statSync(folders.data) : undefined
  if (owner && owner.uid !== 0) return { prefix: tied, uid: owner.uid, gid: owner.gid }
  const otherName = findPrefix('unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`)
  if (otherName) return { prefix: [...otherName, ...tied] }
  return { prefix: tied, uid: NOBODY, gid: NOBODY }
}

/** Gives the runner what it must write, and makes sure that it can reach it. */
export function admit(runner: Runner, folders: Folders, binaries: Binaries): void {
  if (runner.uid === undefined) return assertOurs(folders.data)

  for (const folder of [folders.root, folders.socket]) give(runner, folder)
  if (existsSync(folders.data)) giveAll(runner, folders.data)
  if (!reaches(runner, folders, binaries)) throw new Error(outOfReach(runner, folders, binaries))
}

/** Makes a file theirs who run Postgres, where that is another user. */
export function give({ uid, gid }: Runner, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** How to start a program as them. */
export function commandFor(runner: Runner, program: string, args: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...runner.prefix, program, ...args]
  return [first, rest]
}

/** Nothing of the caller's surroundings: PGDATA, PGOPTIONS and LC_ALL all change what Postgres does. */
export function surroundings(runner: Runner, { libraries }: Binaries): SpawnOptions {
  const { uid, gid } = runner
  const found = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  const env = { PATH: USUAL_PATH, LC_ALL: 'C', TZ: 'UTC', ...(libraries && { [found]: libraries }) }
  return { cwd: '/', env, ...(uid !== undefined && { uid, gid }) }
}

/** A program that starts another one differently, by its full path. Nothing, where it is missing or not allowed. */
function findPrefix(program: string, ...args: string[]): string[] | undefined {
  const tried = 'path=$(command -v "$0") && "$path" "$@" /bin/sh -c true && printf %s "$path"'
  const { status, stdout } = spawnSync('/bin/sh', ['-c', tried, program, ...args, '--'], { encoding: 'utf8' })
  return status === 0 && stdout ? [stdout, ...args, '--'] : undefined
}

function assertOurs(data: string): void {
  const owner = existsSync(data) ? statSync(data).uid : undefined
  if (owner === undefined || owner === process.getuid?.()) return
  throw new Error(`The database in ${data} belongs to user ${owner}. Start Linkwork as that user, or give it away.`)
}

/** Made as root under another name once, the files are root's. */
function giveAll({ uid = NOBODY, gid = NOBODY }: Runner, folder: string): void {
  if (statSync(folder).uid === uid) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, name), uid, gid)
  lchownSync(folder, uid, gid)
}

function reaches(runner: Runner, folders: Folders, binaries: Binaries): boolean {
  const question = 'test -x "$1" && test -w "$2" && test -w "$3"'
  const args = ['-c', question, 'sh', binaries.postgres, folders.root, folders.socket]
  return spawnSync('/bin/sh', args, { ...surroundings(runner, binaries), stdio: 'ignore' }).status === 0
}

function outOfReach({ uid }: Runner, folders: Folders, binaries: Binaries): string {
  return (
    `Postgres does not run as root, so it runs as user ${uid} here, who cannot reach ${binaries.postgres} ` +
    `or cannot write in ${folders.root} or ${folders.socket}. ` +
    'Start Linkwork as an ordinary user, or keep the project and DATA_DIR where every user may go.'
  )
}
