import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { isRunning } from './processes.ts'
import { aLauncher, isLinux, isRoot, restartedAfter, works } from './testing/a-launcher.ts'
import { ask, countKept } from './testing/ask.ts'
import { packageWithoutLinks } from './testing/folders.ts'
import { nameAsServer } from './testing/traces.ts'
import { until } from './until.ts'

const { elsewhere, start, workplace } = aLauncher()

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

  const notFooledByAZombie = async (context: TestContext) => {
    const dir = await workplace.folderWithDatabase('zombie')
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    context.after(() => parent.kill())
    const [zombie] = (await once(parent.stdout, 'data')).map(Number)
    await until(() => !isRunning(zombie ?? 0), { within: 5_000 })
    nameAsServer(zombie ?? 0, dir)

    await works(await start({ dir }))
  }
  if (isLinux) test('is not fooled by a pid file that names a zombie', notFooledByAZombie)

  test('makes the short names of libraries that an install without scripts leaves out', async () => {
    const dir = await workplace.folderWithDatabase('libraries')
    const { bin, lib } = packageWithoutLinks(join(workplace.root, 'package'))

    await works(await start({ dir, binDir: bin }))

    assert.ok(!isLinux || readdirSync(lib).includes('libicuuc.so.60'))
  })

  const makesThemInItsOwnFolder = async (context: TestContext) => {
    const dir = await workplace.folderWithDatabase('spare libraries')
    const { bin, lib } = packageWithoutLinks(join(workplace.root, 'read-only-package'))
    chmodSync(lib, 0o555)
    context.after(() => chmodSync(lib, 0o755))

    await works(await start({ dir, binDir: bin }))
  }
  // Root may write anywhere.
  if (!isRoot) test('makes them in its own folder when the package is not ours to write in', makesThemInItsOwnFolder)

  test('says what Postgres said when it does not start, and lets go of the folder', async () => {
    const dir = await workplace.folderWithDatabase('nonsense')
    await assert.rejects(start({ dir, settings: { shared_buffers: 'plenty' } }), /invalid value.*shared_buffers/)

    await works(await start({ dir }))
  })
})
