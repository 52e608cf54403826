import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { aService } from '#test/service.ts'
import { serveHealth } from './health.ts'
import { freeShare } from './metrics.ts'

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

test('the service says whether its disk is filling up, and stays ready', async () => {
  const app = Fastify()
  serveHealth(app, { ...service.world, dataDir: import.meta.dirname })
  const { disk, status } = (await app.inject('/readyz')).json()
  assert.equal(status, 'ready')
  assert.equal(disk, (await freeShare(import.meta.dirname)) < 0.2 ? 'low' : 'enough')
  await app.close()
})
