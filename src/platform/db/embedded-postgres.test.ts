import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isRunning } from './embedded/processes.ts'
import { ask, askWithPassword, countKept } from './embedded/testing/ask.ts'
import { aWorkplace, packageWithoutLinks } from './embedded/testing/folders.ts'
import { type OtherProcess, startElsewhere } from './embedded/testing/other-process.ts'
import { modes, nameAsOwner, nameAsServer, networkSocketsOf } from './embedded/testing/traces.ts'
import { until } from './embedded/until.ts'
import {
  assertSafeSettings,
  FolderInUse,
  type PostgresOptions,
  type RunningPostgres,
  startPostgres,
} from './embedded-postgres.ts'

// Every machine has a `nobody`. As such we were started by the last test of this file.
const NOBODY = 65534
const isRoot = process.getuid?.() === 0
const isRerun = process.getuid?.() === NOBODY
const notLinux = process.platform !== 'linux' && 'there is no /proc to look in'

const workplace = aWorkplace()
const startedHere: RunningPostgres[] = []
const startedThere: OtherProcess[] = []

after(() => workplace.remove())

afterEach(async () => {
  for (const other of startedThere.splice(0)) await other.kill()
  for (const running of startedHere.splice(0)) await running.stop()
})

describe('a new folder', () => {
  test('gets a database that is safe for real records', async () => {
    const running = await start({ dir: join(workplace.root, 'safe'), settings: {} })

    await assertSafeSettings(running)
  })

  test('gets the same letters whatever the surroundings say', async () => {
    const dir = join(workplace.root, 'letters')
    const other = await elsewhere(dir, { LC_ALL: 'C' })
    await other.kill()

    const running = await start({ dir })

    assert.deepEqual(await ask(running, "select upper('é') as big, length('é') as letters"), { big: 'É', letters: 1 })
    assert.deepEqual(await ask(running, 'show server_encoding'), { server_encoding: 'UTF8' })
  })

  test('is for our eyes only, and so is all that we put in it', async () => {
    const dir = await workplace.folderWithDatabase('modes')
    const running = await start({ dir })

    assert.deepEqual(modes(dir, '.', 'postgres', 'socket'), ['700', '700', '700'])
    assert.deepEqual(modes(dir, 'secrets.json', 'postgres.log', 'owner.json'), ['600', '600', '600'])
    assert.equal(running.socketDir, join(dir, 'socket'))
  })

  test('is not reachable over the network', { skip: notLinux }, async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('network') })

    assert.deepEqual(networkSocketsOf(running.pid), [])
  })

  test('asks for the password', async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('password') })

    await assert.rejects(askWithPassword(running, 'guess'), /password authentication failed/)
  })

  test('is made again when it was left half made', async () => {
    const dir = join(workplace.root, 'half')
    mkdirSync(join(dir, 'postgres.new'), { recursive: true })
    writeFileSync(join(dir, 'postgres.new', 'PG_VERSION'), '18')

    await works(await start({ dir }))

    assert.ok(!existsSync(join(dir, 'postgres.new')))
  })

  test('may have a path too long for a socket', async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('a folder, whose name is long, '.repeat(4)) })

    await works(running)
    assert.ok(running.socketDir.length < 90)
    assert.deepEqual(modes(running.socketDir, '.'), ['700'])
  })
})

describe('starting again', () => {
  test('finds what was kept, and leaves nothing running', async () => {
    const dir = await workplace.folderWithDatabase('again')
    const first = await start({ dir })
    await ask(first, "create table said as select 'hello' as word")
    const { pid } = first
    await first.stop()
    assert.ok(!isRunning(pid))
    assert.ok(!existsSync(join(dir, 'owner.json')))

    const second = await start({ dir })

    assert.deepEqual(await ask(second, 'select word from said'), { word: 'hello' })
    assert.equal(second.adopted, false)
  })

  test('keeps every acknowledged row when our process was killed', async () => {
    const dir = await workplace.folderWithDatabase('killed')
    const other = await elsewhere(dir)
    await until(() => other.acknowledged() >= 50, { within: 10_000 })
    await other.kill()

    const running = await start({ dir })

    assert.ok(other.acknowledged() >= 50)
    assert.ok((await countKept(running)) >= other.acknowledged())
  })

  test('takes over a server that outlived its parent, and looks after it', async () => {
    const dir = await workplace.folderWithDatabase('orphan')
    const other = await elsewhere(dir, { PATH: '' })
    await until(() => other.acknowledged() >= 5, { within: 10_000 })
    await other.kill()

    const running = await start({ dir })
    assert.equal(running.adopted, true)
    assert.equal(running.pid, other.said.pid)

    await restartedAfter(running, () => process.kill(running.pid, 'SIGKILL'))
    assert.equal(running.adopted, false)
    assert.ok((await countKept(running)) >= other.acknowledged())
  })

  test('stops an orphan that runs with other settings, and starts its own', async () => {
    const dir = await workplace.folderWithDatabase('changed')
    const other = await elsewhere(dir, { PATH: '' })
    await other.kill()

    const running = await start({ dir, settings: { fsync: 'off', max_connections: '33' } })

    assert.equal(running.adopted, false)
    assert.ok(!isRunning(other.said.pid))
    assert.deepEqual(await ask(running, 'show max_connections'), { max_connections: '33' })
  })

  test('is not fooled by a pid file that names a living stranger', async () => {
    const dir = await workplace.folderWithDatabase('stranger')
    nameAsServer(process.pid, dir)

    await works(await start({ dir }))
  })

  test('is not fooled by a pid file that names a zombie', { skip: notLinux }, async (context) => {
    const dir = await workplace.folderWithDatabase('zombie')
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    context.after(() => parent.kill())
    const [zombie] = (await once(parent.stdout, 'data')).map(Number)
    await until(() => !isRunning(zombie ?? 0), { within: 5_000 })
    nameAsServer(zombie ?? 0, dir)

    await works(await start({ dir }))
  })

  test('makes the short names of libraries that an install without scripts leaves out', async () => {
    const dir = await workplace.folderWithDatabase('libraries')
    const { bin, lib } = packageWithoutLinks(join(workplace.root, 'package'))

    await works(await start({ dir, binDir: bin }))

    assert.ok(notLinux || readdirSync(lib).includes('libicuuc.so.60'))
  })

  const anywhere = isRoot && 'root may write anywhere'

  test('makes them in its own folder when the package is not ours to write in', { skip: anywhere }, async (context) => {
    const dir = await workplace.folderWithDatabase('spare libraries')
    const { bin, lib } = packageWithoutLinks(join(workplace.root, 'read-only-package'))
    chmodSync(lib, 0o555)
    context.after(() => chmodSync(lib, 0o755))

    await works(await start({ dir, binDir: bin }))
  })

  test('says what Postgres said when it does not start, and lets go of the folder', async () => {
    const dir = await workplace.folderWithDatabase('nonsense')
    await assert.rejects(start({ dir, settings: { shared_buffers: 'plenty' } }), /invalid value.*shared_buffers/)

    await works(await start({ dir }))
  })
})

describe('one Linkwork to a folder', () => {
  test('refuses a second process, and says which is the first', async () => {
    const dir = await workplace.folderWithDatabase('second')
    const other = await elsewhere(dir)

    const message = new RegExp(`process ${other.pid}\\b.*DATA_DIR`)
    await assert.rejects(start({ dir }), (problem) => problem instanceof FolderInUse && message.test(problem.message))

    assert.ok(isRunning(other.said.pid))
  })

  test('waits, when asked to, for one that is just stopping', async () => {
    const dir = await workplace.folderWithDatabase('stopping')
    const first = await start({ dir })

    const second = start({ dir, waitForOwner: 10_000 })
    await first.stop()

    await works(await second)
  })

  test('lets one in when several find the owner dead at once', async () => {
    const dir = await workplace.folderWithDatabase('several')
    nameAsOwner(dir, { pid: 999_999_999, startedAt: '1' })

    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => start({ dir })))

    const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    assert.equal(problems.length, 3)
    assert.ok(problems.every((problem) => problem instanceof FolderInUse))
  })

  test('knows that an owner is dead when its number has gone to another process', async () => {
    const dir = await workplace.folderWithDatabase('reused')
    nameAsOwner(dir, { pid: process.pid, startedAt: 'long ago' })

    await works(await start({ dir }))
  })

  test('knows an owner in another container by its heartbeat', async (context) => {
    const dir = await workplace.folderWithDatabase('beating')
    const file = nameAsOwner(dir, { pid: 1, startedAt: '1', space: 'another container' })
    let beat = 1_900_000_000
    const heart = setInterval(() => utimesSync(file, beat, beat++), 50)
    context.after(() => clearInterval(heart))

    await assert.rejects(start({ dir }), FolderInUse)
  })

  test('succeeds an owner in another container whose heart has stopped', async () => {
    const dir = await workplace.folderWithDatabase('stopped')
    utimesSync(nameAsOwner(dir, { pid: 1, startedAt: '1', space: 'another container' }), 1_700_000_000, 1_700_000_000)

    await works(await start({ dir }))
  })
})

describe('while it runs', () => {
  test('a server that was killed is started again', async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('watched') })
    await ask(running, "create table said as select 'hello' as word")
    const before = running.pid

    await restartedAfter(running, () => process.kill(before, 'SIGKILL'))

    assert.notEqual(running.pid, before)
    assert.deepEqual(await ask(running, 'select word from said'), { word: 'hello' })
  })

  // Slow, because a server is given time to end well, and the same for every user.
  test('a server that answers nobody is started again', { skip: isRerun && 'seen already' }, async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('hung'), patience: 500 })

    await restartedAfter(running, () => process.kill(running.pid, 'SIGSTOP'))

    await works(running)
  })

  test('settings that risk records are found', async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('unsafe') })

    await assert.rejects(assertSafeSettings(running), /fsync is “off” and must be “on”/)
  })
})

describe('as who we are', () => {
  const notRoot = !isRoot && 'only root may become another user'

  test('says so when the user nobody cannot reach the folder', { skip: notRoot }, async () => {
    const closed = join(workplace.root, 'closed')
    mkdirSync(closed, { mode: 0o700 })

    const other = await elsewhere(join(closed, 'data'), { PATH: '' })

    assert.match(other.said.message, /runs as user 65534 here, who cannot reach/)
  })

  test('all this holds for an ordinary user too', { skip: notRoot || notLinux }, () => {
    const ordinary = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']
    const args = [...ordinary, process.execPath, '--test', fileURLToPath(import.meta.url)]
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }

    const { status, stdout, stderr } = spawnSync('setpriv', args, { env, encoding: 'utf8', cwd: '/' })

    assert.equal(status, 0, stdout + stderr)
  })
})

async function start(options: PostgresOptions): Promise<RunningPostgres> {
  const running = await startPostgres({ settings: { fsync: 'off' }, ...options })
  startedHere.push(running)
  return running
}

async function elsewhere(dir: string, env?: NodeJS.ProcessEnv): Promise<OtherProcess> {
  const other = await startElsewhere(dir, env)
  startedThere.push(other)
  return other
}

async function works(running: RunningPostgres): Promise<void> {
  assert.deepEqual(await ask(running, 'select 1 as one'), { one: 1 })
}

async function restartedAfter(running: RunningPostgres, accident: () => void): Promise<void> {
  const restarted = new Promise<void>((resolve) => running.onRestart(resolve))
  accident()
  await restarted
}
