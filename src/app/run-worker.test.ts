import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendMail } from '#features/mail/send-mail.ts'
import { PULSE } from '#platform/jobs/worker.ts'
import { aMailServer } from '#test/a-mail-server.ts'
import { killWorkers } from '#test/killed-workers.ts'
import { aService, people } from '#test/service.ts'
import { startWorkerProcess } from '#test/worker-process.ts'

const killed = aService()
const stopped = aService()

test('P27: what a worker had begun when it died is free within a minute', () => {
  assert.ok(PULSE.beatEvery / 1000 + PULSE.silentFor <= 60)
  assert.ok(PULSE.silentFor >= (3 * PULSE.beatEvery) / 1000, 'and one that is slow for a moment is not taken for dead')
})

test('P27: workers killed at any moment lose nothing, and do nothing twice', async (t) => {
  const { wanted, copies, ms } = await killWorkers(killed, 2)
  assert.ok(wanted > 0)
  t.diagnostic(
    `figure: 2 workers killed, ${wanted} mails, 0 lost, ${copies} second copies under the same Message-ID, rest done in ${Math.round(ms)} ms`,
  )
})

test('P40: a worker that is asked to stop finishes what it has begun, and hands the rest back', async () => {
  const server = await aMailServer({ takes: 400 })
  const worker = await startWorkerProcess(stopped.admin, { SMTP_URL: server.url })
  await stopped.as('teacher').change(async (write) => {
    for (let i = 0; i < 12; i += 1) await sendMail(write, { kind: 'read this now', toStaffId: people.lead.id })
    write.audit('told', {})
  })
  while (server.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  await worker.stop()
  await server.close()

  const ended = await stopped.sql(`select state from mail where state = 'sent'`)
  const [queue] = await stopped.sql(
    `select count(*)::int as jobs, count(*) filter (where locked_at is not null)::int as locked, max(attempts) as tries
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'deliver mail'`,
  )
  assert.equal(ended.length, server.taken.length, 'what had arrived is known to have arrived')
  assert.equal(queue!.jobs, 12 - ended.length)
  assert.deepEqual([queue!.locked, queue!.tries], [0, 0])
})
