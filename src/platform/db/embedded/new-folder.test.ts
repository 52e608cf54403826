import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { assertSafeSettings } from '../embedded-postgres.ts'
import { aLauncher, isLinux, works } from './testing/a-launcher.ts'
import { ask, askWithPassword } from './testing/ask.ts'
import { modes, networkSocketsOf } from './testing/traces.ts'

const { elsewhere, start, workplace } = aLauncher()

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

  const notReachable = async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('network') })

    assert.deepEqual(networkSocketsOf(running.pid), [])
  }
  if (isLinux) test('is not reachable over the network', notReachable)

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
