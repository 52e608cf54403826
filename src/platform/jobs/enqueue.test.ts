import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { aService, people } from '#test/service.ts'
import { leavingWith, specified } from './enqueue.ts'
import { job } from './job.ts'

const service = aService()
const someWork = job('deliver mail', z.object({}), async () => {})

test('work under keys leaves in one order, however it was wanted', () => {
  const wanted = (keys: readonly string[]) =>
    leavingWith(
      specified(
        { id: people.teacher.id },
        new Date(0),
        someWork,
        keys.map((key) => ({ payload: {}, key })),
      ),
    ).map(([, jobs]) => JSON.parse(jobs).map(({ key }: { key: string }) => key))

  assert.deepEqual(wanted(['b', 'c', 'a']), [['a', 'b', 'c']])
  assert.deepEqual(wanted(['c', 'a', 'b']), wanted(['a', 'b', 'c']))
})

test('two people who set off the same work at the same moment never wait for each other', async () => {
  const keys = Array.from({ length: 40 }, (_, n) => `key ${n}`)
  const setOff = (name: 'teacher' | 'lead', inWhichOrder: readonly string[]) =>
    service.as(name).change(async (write) => {
      await write.enqueueEach(
        someWork,
        inWhichOrder.map((key) => ({ payload: {}, key })),
      )
      write.audit('work wanted', {})
    })
  for (let round = 0; round < 10; round += 1)
    await Promise.all([setOff('teacher', keys), setOff('lead', keys.toReversed())])
})
