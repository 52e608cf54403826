import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assertSafeSettings } from '../embedded-postgres.ts'
import { aLauncher, isNobody, restartedAfter, works } from './testing/a-launcher.ts'
import { ask } from './testing/ask.ts'

const { start, workplace } = aLauncher()

describe('while it runs', () => {
  test('a server that was killed is started again', async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('watched') })
    await ask(running, "create table said as select 'hello' as word")
    const before = running.pid

    await restartedAfter(running, () => process.kill(before, 'SIGKILL'))

    assert.notEqual(running.pid, before)
    assert.deepEqual(await ask(running, 'select word from said'), { word: 'hello' })
  })

  const startedAgain = async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('hung'), patience: 500 })

    await restartedAfter(running, () => process.kill(running.pid, 'SIGSTOP'))

    await works(running)
  }
  // Slow, because a server is given time to end well, and the same for every user.
  if (!isNobody) test('a server that answers nobody is started again', startedAgain)

  test('settings that risk records are found', async () => {
    const running = await start({ dir: await workplace.folderWithDatabase('unsafe') })

    await assert.rejects(assertSafeSettings(running), /fsync is “off” and must be “on”/)
  })
})
