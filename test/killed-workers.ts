import assert from 'node:assert/strict'
import { sendMail } from '#features/mail/send-mail.ts'
import { tell } from '#features/notices/tell.ts'
import { gatherFor } from '#features/mail/gather-for.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { buildLogger } from '#platform/log/logger.ts'
import { smtpTransport } from '#platform/mail/smtp-transport.ts'
import { aMailServer } from './a-mail-server.ts'
import { people, type Service, world } from './service.ts'
import { startWorkerProcess } from './worker-process.ts'

const MAILS_A_ROUND = 4

/**
 * Wants mails and a transactional job, lets a worker begin on them, and kills it with SIGKILL a moment later; so many times.
 * Then another worker does the rest, and everything must have been done, and its effect kept once.
 */
export async function killWorkers(
  service: Service,
  rounds: number,
): Promise<{ wanted: number; copies: number; ms: number }> {
  const server = await aMailServer({ takes: 15 })
  const wanted: string[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      wanted.push(...(await want(service)))
      const worker = await startWorkerProcess(service.admin, { SMTP_URL: server.url })
      // Every other one in the middle of a mail: the server has it, and has not said so yet.
      const before = server.taken.length
      const patience = performance.now() + (round % 2 === 0 ? 5000 : (round * 37) % 120)
      while (server.taken.length === before && performance.now() < patience) {
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      await worker.kill()
    }
    const began = performance.now()
    await doTheRest(service, server.url)
    const ms = performance.now() - began

    const rows = await service.sql<{ id: string; kind: string; state: string }>('select id, kind, state from mail')
    assert.deepEqual([...new Set(rows.map(({ state }) => state))], ['sent'])
    const ids = new Set(server.taken.map(({ messageId }) => messageId.slice(1, 37)))
    assert.deepEqual([...ids].sort(), rows.map(({ id }) => id).sort(), 'each mail arrived, and no other')
    assert.deepEqual(
      wanted.filter((id) => !ids.has(id)),
      [],
    )
    const sent = await service.sql(`select count(*)::int as n from audit.entry where what = 'mail sent'`)
    assert.equal(sent[0]!.n, rows.length, 'each was sent once by the log')
    const gathered = rows.filter(({ kind }) => kind === 'things wait')
    assert.equal(gathered.length, 1, 'within an hour what waits is gathered once')
    const left = await service.sql('select attempts from graphile_worker._private_jobs')
    assert.ok(left.length <= 1, 'nothing is left but what is gathered in an hour')
    return { wanted: wanted.length, copies: server.taken.length - ids.size, ms }
  } finally {
    await server.close()
  }
}

async function want(service: Service): Promise<string[]> {
  return service.as('teacher').change(async (write) => {
    const ids: string[] = []
    for (let i = 0; i < MAILS_A_ROUND; i += 1)
      ids.push(
        await sendMail(write, { kind: 'read this now', toStaffId: people.lead.id, about: { childId: world.amira } }),
      )
    await tell(write, 'request to screen', [people.lead.id], { childId: world.amira })
    await gatherFor(write, [people.lead.id])
    write.audit('told', {})
    return ids
  })
}

/** A worker that finds dead ones in a second, instead of in three quarters of a minute. */
async function doTheRest(service: Service, url: string): Promise<void> {
  const worker = await startWorker({
    workshop: {
      ...service.workshop,
      clock: systemClock,
      outside: { mail: smtpTransport(url, 'Linkwork <no-reply@linkwork.test>') },
    },
    schedules: [],
    log: buildLogger('silent'),
    pulse: { beatEvery: 200, silentFor: 1 },
  })
  try {
    const deadline = performance.now() + 40_000
    while ((await service.sql(DUE)).length > 0) {
      assert.ok(performance.now() < deadline, 'the queue does not empty')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } finally {
    await worker.stop()
  }
}

/** What is gathered again an hour later may wait. */
const DUE = `select 1 from graphile_worker._private_jobs where run_at < clock_timestamp() + interval '20 minutes' limit 1`
