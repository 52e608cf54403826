import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendMail } from '#features/mail/send-mail.ts'
import { aMailServer } from '#test/a-mail-server.ts'
import { killWorkers } from '#test/killed-workers.ts'
import { aService, people } from '#test/service.ts'
import { startWorkerProcess } from '#test/worker-process.ts'

const killed = aService()
const left = aService()

test('P27: 50 workers killed at any moment lose nothing, and do nothing twice', async (t) => {
  const { wanted, copies, ms } = await killWorkers(killed, 50)
  t.diagnostic(
    `figure: 50 workers killed, ${wanted} mails, 0 lost, ${copies} second copies under the same Message-ID, rest done in ${Math.round(ms)} ms`,
  )
})

test('P27: another worker, as it is in production, takes over within a minute', async (t) => {
  const stalls = await aMailServer({ takes: 600_000 })
  const server = await aMailServer()
  const first = await startWorkerProcess(left.admin, { SMTP_URL: stalls.url })
  await left.as('teacher').change(async (write) => {
    await sendMail(write, { kind: 'read this now', toStaffId: people.lead.id })
    write.audit('told', {})
  })
  while (stalls.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  const second = await startWorkerProcess(left.admin, { SMTP_URL: server.url })
  await first.kill()
  const died = performance.now()
  while (server.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  const seconds = (performance.now() - died) / 1000
  await second.stop()
  await Promise.all([stalls.close(), server.close()])
  t.diagnostic(`figure: taken over after ${seconds.toFixed(1)} s`)
  assert.ok(seconds <= 60)
  assert.equal(server.taken[0]!.messageId, stalls.taken[0]!.messageId)
})
