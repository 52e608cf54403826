/** PgBouncer in front of a database, as `docs/operating/scale.md` says: Debian's, from the system or fetched into a folder that goes with the test. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openFolders } from '#platform/db/embedded/folders.ts'
import { chooseRunner, commandFor, surroundings } from '#platform/db/embedded/runner.ts'

/** The first that keeps named statements apart for whoever it lends a connection to. */
const OLDEST = [1, 21] as const

interface Program {
  readonly file: string
  readonly before: readonly string[]
  readonly version: string
}

/** `PGBOUNCER`, the system's, or Debian's with all that it needs; undefined where there is none to be had. */
export function findPooler(folder: string): Program | undefined {
  return [process.env.PGBOUNCER, 'pgbouncer']
    .map((file) => file && asProgram(file, []))
    .concat(fetched(folder))
    .find((program) => program !== undefined && program !== '')
}

function asProgram(file: string, before: readonly string[]): Program | undefined {
  const all = [...before, file, '--version']
  const said = spawnSync(all[0]!, all.slice(1), { encoding: 'utf8' }).stdout ?? ''
  const [, major, minor] = /PgBouncer (\d+)\.(\d+)/.exec(said) ?? []
  const isNewEnough = Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])
  return isNewEnough ? { file, before, version: `${major}.${minor}` } : undefined
}

const SOURCE =
  'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian trixie main\n'
const PACKAGES = ['pgbouncer', 'libc6', 'libcares2', 'libevent-2.1-7t64', 'libssl3t64', 'libpam0g', 'libsystemd0']
const THEIRS = ['libcap2', 'libaudit1', 'libcap-ng0', 'libzstd1', 'zlib1g', 'libgcc-s1']

/** Nothing of the system is changed: apt's lists, its packages and their libraries are all in this folder. */
function fetched(folder: string): Program | undefined {
  const [lists, cache, packages, root] = ['lists', 'cache', 'packages', 'root'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string, string]
  for (const each of [`${lists}/partial`, `${cache}/archives/partial`, packages, root])
    mkdirSync(each, { recursive: true })
  writeFileSync(path.join(folder, 'sources.list'), SOURCE)
  const own = Object.entries({
    'Dir::Etc::sourcelist': path.join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': lists,
    'Dir::Cache': cache,
    'APT::Sandbox::User': os.userInfo().username,
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  const apt = (...args: string[]) =>
    spawnSync('apt-get', [...own, ...args], { cwd: packages, timeout: 180_000, stdio: 'ignore' }).status === 0
  if (!apt('update') || !apt('download', ...PACKAGES, ...THEIRS)) return undefined
  for (const name of readdirSync(packages)) spawnSync('dpkg', ['-x', path.join(packages, name), root])
  const libraries = readdirSync(path.join(root, 'usr/lib')).find((name) => name.endsWith('-linux-gnu'))
  const beside = path.join(root, 'usr/lib', libraries ?? '')
  const loader = readdirSync(beside).find((name) => name.startsWith('ld-linux'))
  const file = path.join(root, 'usr/sbin/pgbouncer')
  if (!loader || !existsSync(file)) return undefined
  return asProgram(file, [path.join(beside, loader), '--library-path', beside])
}

export class Pooler {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'lw-pooler-'))
  readonly #port: number
  #process: ChildProcess | undefined
  #said = ''

  constructor(port: number) {
    this.#port = port
  }

  /** Between whoever connects and the database of this folder: so many connections, lent for one transaction each. */
  async start(
    program: Program,
    dataDir: string,
    database: string,
    role: { name: string; password: string },
    size: number,
  ) {
    const folders = openFolders(dataDir)
    const settings = path.join(this.folder, 'pgbouncer.ini')
    writeFileSync(path.join(this.folder, 'users.txt'), `"${role.name}" "${role.password}"\n`)
    writeFileSync(
      settings,
      `[databases]
${database} = host=${folders.socket} port=5432
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${this.#port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${path.join(this.folder, 'users.txt')}
pool_mode = transaction
default_pool_size = ${size}
max_prepared_statements = 500
ignore_startup_parameters = options
`,
    )
    const runner = chooseRunner(folders)
    const all = [...program.before, program.file]
    const [file, args] = commandFor(runner, all[0]!, [...all.slice(1), settings])
    const { cwd, uid, gid } = surroundings(runner, { postgres: '', initdb: '' })
    this.#process = spawn(file, args, {
      cwd,
      ...(uid === undefined ? {} : { uid, gid }),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process.stderr!.on('data', (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-20_000)))
  }

  /** What it has said, for a test that failed. */
  get said(): string {
    return this.#said
  }

  async kill(): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
