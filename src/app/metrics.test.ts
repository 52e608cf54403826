import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { aService, people, world } from '#test/service.ts'
import { hearAnswers } from './hear-answers.ts'
import { type Metrics, measure } from './metrics.ts'
import { serveMetrics } from './serve-metrics.ts'

const service = aService()
const backupDir = mkdtempSync(path.join(os.tmpdir(), 'lw-metrics-'))
const later = job('gather mail', z.object({}), async () => {})
let metrics: Metrics

before(async () => {
  await service.ready
  const { database, clock } = service.world
  metrics = measure({ database, clock, dataDir: backupDir, backupDir })
  hearAnswers(service.app, metrics.answered)
})
after(() => rmSync(backupDir, { recursive: true, force: true }))

/** The value of one line, by its name with its labels. */
async function value(line: string): Promise<number | undefined> {
  const found = (await metrics.text()).split('\n').find((each) => each.startsWith(`${line} `))
  return found === undefined ? undefined : Number(found.slice(line.length + 1))
}

test('requests are counted by route and status, and timed', async () => {
  const route = '/a/:route'
  for (const ms of [5, 500]) metrics.answered({ method: 'GET', route, status: 200, ms })
  metrics.answered({ method: 'GET', route, status: 404, ms: 3 })
  metrics.answered({ method: 'BREW', route: 'unknown', status: 404, ms: 3 })
  assert.equal(await value(`linkwork_requests_total{method="GET",route="${route}",status="200"}`), 2)
  assert.equal(await value(`linkwork_requests_total{method="GET",route="${route}",status="404"}`), 1)
  assert.equal(await value('linkwork_requests_total{method="other",route="unknown",status="404"}'), 1)
  assert.equal(await value(`linkwork_request_seconds_bucket{le="0.01",method="GET",route="${route}"}`), 2)
  assert.equal(await value(`linkwork_request_seconds_count{method="GET",route="${route}"}`), 3)
})

test('sign-ins that are refused are counted, and errors', async () => {
  metrics.answered({ method: 'POST', route: '/sign-in', status: 303, ms: 9 })
  metrics.answered({ method: 'POST', route: '/sign-in', status: 422, ms: 9 })
  metrics.failed()
  assert.equal(await value('linkwork_sign_ins_refused_total'), 1)
  assert.equal(await value('linkwork_unexpected_errors_total'), 1)
})

test('the queue is said with its length and its age, and so are connections, the disk and the last backup', async () => {
  assert.equal(await value('linkwork_last_backup_timestamp_seconds'), 0)
  await service.as('teacher').change((write) => write.enqueue(later, {}))
  service.clock.advance({ seconds: 90 })
  writeFileSync(path.join(backupDir, 'linkwork-20260301T090000Z-000000010000000000000001.backup'), '')
  assert.equal(await value('linkwork_jobs{job="gather mail",state="waiting"}'), 1)
  assert.equal(await value('linkwork_job_oldest_due_seconds{job="gather mail"}'), 90)
  assert.equal(await value('linkwork_last_backup_timestamp_seconds'), Date.UTC(2026, 2, 1, 9) / 1000)
  assert.ok((await value('linkwork_database_connections{state="open"}'))! >= 1)
  const free = await value('linkwork_disk_free_ratio')
  assert.ok(free! > 0 && free! <= 1)
  assert.ok((await metrics.text()).includes('nodejs_eventloop_lag_seconds'))
  await service.runJobs()
  assert.equal(await value('linkwork_jobs{job="gather mail",state="waiting"}'), undefined)
})

test('P47: no label holds an id or a name, whatever is asked for', async () => {
  const lead = service.as('lead')
  for (const url of [`/children/${world.amira}`, '/children/search?q=Amira', `/staff/${people.teacher.id}`, '/Amira'])
    await lead.visit(url)
  const text = await metrics.text()
  assert.match(text, /route="\/children\/:childId"/)
  assert.doesNotMatch(text, /Amira|[0-9a-f]{8}-[0-9a-f]{4}/)
})

test('metrics have a door of their own, and a token wherever others could knock', async () => {
  const token = 'a token that only the watcher has'
  const door = await serveMetrics(metrics, { port: 0, host: '127.0.0.1', token })
  const url = `http://127.0.0.1:${door.port}`
  const ask = async (to: string, authorization?: string) =>
    (await fetch(to, authorization ? { headers: { authorization } } : {})).status
  try {
    assert.equal(await ask(`${url}/metrics`, `Bearer ${token}`), 200)
    assert.equal(await ask(`${url}/metrics`), 401)
    assert.equal(await ask(`${url}/metrics`, 'Bearer another'), 401)
    assert.equal(await ask(`${url}/`, `Bearer ${token}`), 404)
    assert.equal((await service.ask('GET', '/metrics', {})).status, 404, 'never where pages are served')
    await assert.rejects(serveMetrics(metrics, { port: 0, host: '0.0.0.0' }), /set METRICS_TOKEN too/)
  } finally {
    await door.close()
  }
})
