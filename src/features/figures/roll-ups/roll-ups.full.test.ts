import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { aService } from '#test/service.ts'
import { startWorkerProcess } from '#test/worker-process.ts'

/** At the time that it is: the worker has no other. */
const service = aService({ at: new Date().toISOString() })
const WAIT_MS = 200

async function until(holds: () => Promise<boolean>): Promise<number> {
  const begun = performance.now()
  while (!(await holds())) {
    assert.ok(performance.now() - begun < 60_000, 'within a minute')
    await after(WAIT_MS)
  }
  return (performance.now() - begun) / 1000
}

test('what happened is in the figures within a minute, by the worker alone', async (t) => {
  await service.ready
  const worker = await startWorkerProcess(service.admin)
  try {
    await until(async () => (await service.sql('select 1 from platform.rolled_up where area_id = 1')).length === 1)
    const shown = async () => {
      const { data } = await service.as('supervisor').json('/figures?what=requests+raised')
      return data.all.year === 1
    }
    assert.equal(await shown(), false)
    await service.as('teacher').change((write) => aRequest(write))
    const seconds = await until(shown)
    t.diagnostic(`figure: a request is in the figures after ${seconds.toFixed(0)} s (60 allowed)`)
  } finally {
    await worker.stop()
  }
})
