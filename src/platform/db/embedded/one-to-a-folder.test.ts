import assert from 'node:assert/strict'
import { utimesSync } from 'node:fs'
import { describe, test } from 'node:test'
import { FolderInUse } from '../embedded-postgres.ts'
import { isRunning } from './processes.ts'
import { aLauncher, works } from './testing/a-launcher.ts'
import { nameAsOwner } from './testing/traces.ts'

const { elsewhere, start, workplace } = aLauncher()

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
