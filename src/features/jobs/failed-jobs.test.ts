import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { jobInSteps } from '#platform/jobs/job.ts'
import { aService } from '#test/service.ts'
import { giveJobsUp } from './failed-jobs.ts'

const service = aService()
/** A mail whose id was lost: the real job of this name cannot do it. */
const doomed = jobInSteps('deliver mail', z.object({}), async () => {})

/** Five tries, as the queue spaces them. */
async function failFiveTimes() {
  await service.as('teacher').change((write) => write.enqueue(doomed, {}))
  for (let tries = 0; tries < 5; tries += 1) {
    await service.runJobs()
    service.clock.advance({ minutes: 5 })
  }
}
const day = async (name: 'administrator' | 'administratorElsewhere') => (await service.as(name).visit('/today')).body
const send = (button: string) =>
  service.as('administrator').send('/jobs/failed', { job: 'deliver mail', why: 'ZodError', _button: button })

test('what could not be done is on the administrator’s day, and says nothing about anybody', async () => {
  assert.doesNotMatch(await day('administrator'), /could not be done/)
  await failFiveTimes()
  assert.match(await day('administrator'), /1 thing could not be done yet/)

  const { page } = await service.as('administrator').visit('/jobs/failed')
  const text = page.querySelector('main')!.text
  assert.match(text, /Sending a mail/)
  assert.match(text, /with this code: ZodError/)
  assert.match(text, /1 of these waits\. It was tried 5 times\./)
  assert.doesNotMatch(text, /Tess|lena|@/)
})

test('P10: neither another area nor another role sees it, or decides it', async () => {
  assert.doesNotMatch(await day('administratorElsewhere'), /could not be done/)
  const elsewhere = await service.as('administratorElsewhere').visit('/jobs/failed')
  assert.match(elsewhere.body, /Everything is done/)
  const sent = await service
    .as('administratorElsewhere')
    .send('/jobs/failed', { job: 'deliver mail', why: 'ZodError', _button: 'give up' })
  assert.equal(sent.status, 422)
  assert.equal((await service.as('supervisor').visit('/jobs/failed')).status, 404)
  assert.equal((await service.sql('select 1 from graphile_worker._private_jobs')).length, 1)
})

test('it is tried again from the beginning when the administrator says so, and the log says who did', async () => {
  assert.equal((await send('again')).status, 303)
  const [job] = await service.sql('select attempts, run_at from graphile_worker._private_jobs')
  assert.equal(job!.attempts, 0)
  assert.deepEqual(job!.run_at, service.clock.now())
  const [line] = await service.sql(`select subject from audit.entry where what = 'jobs tried again'`)
  assert.deepEqual(line!.subject, { job: 'deliver mail', why: 'ZodError', count: 1 })
})

test('P27: an alert about somebody’s safety is never given up', async () => {
  const giveUp = service
    .as('administrator')
    .change((write) => giveJobsUp(write, { job: 'alert about concern', why: 'x' }))
  await assert.rejects(giveUp, /safety hangs on this/)
})

test('given up, it is off the queue; somebody who decides the same a moment later is told', async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    await service.runJobs()
    service.clock.advance({ minutes: 5 })
  }
  assert.equal((await send('give up')).status, 303)
  assert.deepEqual(await service.sql('select 1 from graphile_worker._private_jobs'), [])
  const late = await send('give up')
  assert.equal(late.status, 422)
  assert.match(late.body, /has been done, or decided by somebody else/)
})
