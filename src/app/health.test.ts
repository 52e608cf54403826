import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { aService } from '#test/service.ts'

const service = aService()
const later = job('gather mail', z.object({}), async () => {})
const ready = async () => (await service.ask('GET', '/readyz', {})).json()

test('P39: the service says that work in the background is behind, and stays ready', async () => {
  assert.deepEqual(await ready(), { status: 'ready', queue: 'moving' })
  await service.as('teacher').change((write) => write.enqueue(later, {}))
  service.clock.advance({ minutes: 5 })
  assert.deepEqual(await ready(), { status: 'ready', queue: 'moving' })
  service.clock.advance({ minutes: 1 })
  assert.deepEqual(await ready(), { status: 'ready', queue: 'behind' })
  await service.runJobs()
  assert.deepEqual(await ready(), { status: 'ready', queue: 'moving' })
})
