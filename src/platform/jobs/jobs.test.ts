import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { isAlive, leaveQueue, openSignInForJob } from '#platform/db/queue.ts'
import { newKey } from '#platform/ids.ts'
import { aService, people, world } from '#test/service.ts'
import { job, jobInSteps } from './job.ts'
import { every } from './when.ts'

const service = aService()

const rename = job('rename for a test', z.object({ organisationId: z.uuid() }), async (write, { organisationId }) => {
  await write.db
    .updateTable('organisation')
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', organisationId)
    .execute()
  write.audit('renamed', { organisationId })
})
const version = async () =>
  (await service.sql('select version from organisation where area_id = 1 and id = $1', [world.agency]))[0]!.version

const want = (wanted: { at?: Date; key?: string; onBehalfOf?: string } = {}) =>
  service.as('administrator').change((write) => write.enqueue(rename, { organisationId: world.agency }, wanted))

test('work for later is done once its time has come, as whoever wanted it, and is in the log', async () => {
  const before = await version()
  await want({ at: new Date('2026-03-02T09:30:00Z') })
  assert.deepEqual(await service.runJobs(rename), [])
  service.clock.advance({ minutes: 30 })
  assert.deepEqual(await service.runJobs(rename), [{ name: 'rename for a test', how: 'done' }])
  assert.equal(await version(), before + 1)
  const [line] = await service.sql(
    `select e.person_id, s.kind from audit.entry e join auth.sign_in s on s.id = e.sign_in_id where e.what = 'renamed'`,
  )
  assert.deepEqual(line, { person_id: people.administrator.id, kind: 'job' })
})

test('P27: the effect of a job is kept once, however often it is run', async () => {
  const before = await version()
  await want()
  await service.sql(`insert into graphile_worker._private_jobs (task_id, payload, run_at)
    select task_id, payload, run_at from graphile_worker._private_jobs`)
  assert.equal((await service.runJobs(rename)).length, 2)
  assert.equal(await version(), before + 1)
})

test('what is wanted in a change that is not kept is not wanted', async () => {
  const broken = service.as('administrator').change(async (write) => {
    await write.enqueue(rename, { organisationId: world.agency })
    throw new Error('no')
  })
  await assert.rejects(broken, /no/)
  assert.deepEqual(await service.runJobs(rename), [])
})

test('under one key the latest takes the place of the one before, and can be taken back', async () => {
  await want({ key: 'agency', at: new Date('2026-03-02T12:00:00Z') })
  await want({ key: 'agency', at: new Date('2026-03-02T13:00:00Z') })
  const waiting = await service.sql('select run_at from graphile_worker._private_jobs')
  assert.deepEqual(
    waiting.map(({ run_at }) => run_at.toISOString()),
    ['2026-03-02T13:00:00.000Z'],
  )
  await service.as('administrator').change((write) => write.withdraw(rename, 'agency'))
  assert.deepEqual(await service.sql('select 1 from graphile_worker._private_jobs'), [])
})

test('P27: a job that was begun, and then replaced or taken back, is not done again when its worker dies or stops', async () => {
  const begin = () =>
    service.sql(`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = clock_timestamp() - interval '1 hour',
      attempts = attempts + 1`)
  await want({ key: 'agency' })
  await begin()
  await want({ key: 'agency', at: new Date('2026-03-02T15:00:00Z') })
  assert.equal(await isAlive(service.workshop.queue, 'other', 30), 1)
  const left = await service.sql('select run_at from graphile_worker._private_jobs')
  assert.deepEqual(
    left.map(({ run_at }) => run_at.toISOString()),
    ['2026-03-02T15:00:00.000Z'],
  )
  await begin()
  await service.as('administrator').change((write) => write.withdraw(rename, 'agency'))
  await leaveQueue(service.workshop.queue, 'dead')
  assert.deepEqual(await service.sql('select 1 from graphile_worker._private_jobs'), [])
})

test('P27: a job whose worker died is free for another, and one whose worker is alive is not', async () => {
  await want()
  const { queue } = service.workshop
  await isAlive(queue, 'slow', 30)
  await service.sql(
    `update graphile_worker._private_jobs set locked_by = 'slow', locked_at = clock_timestamp() - interval '1 hour'`,
  )
  assert.equal(await isAlive(queue, 'other', 30), 0)
  assert.deepEqual(await service.runJobs(rename), [])
  await service.sql(`update platform.worker set seen_at = seen_at - interval '31 seconds' where id = 'slow'`)
  assert.equal(await isAlive(queue, 'other', 30), 1)
  assert.equal((await service.runJobs(rename)).length, 1)
})

test('P10: nothing is wanted on behalf of somebody elsewhere, or before anybody has entered', async () => {
  await assert.rejects(want({ onBehalfOf: people.teacherElsewhere.id }), /nobody of this area/)
  const client = await service.database.pool.connect()
  await assert.rejects(client.query(`select platform.enqueue('x', '[]')`), /nobody is here/)
  client.release()
})

test('P09: a job on behalf of somebody who has left is dropped', async () => {
  const before = await version()
  await want({ onBehalfOf: people.colleagueTeacher.id })
  await service.sql('update staff_member set active = false where id = $1', [people.colleagueTeacher.id])
  assert.deepEqual(await service.runJobs(rename), [{ name: 'rename for a test', how: 'dropped' }])
  assert.equal(await version(), before)
  await service.sql('update staff_member set active = true where id = $1', [people.colleagueTeacher.id])
})

test('P47: why a job failed is kept as a code, never as what the error said', async () => {
  const fails = jobInSteps('fail for a test', z.object({}), async () => {
    throw new Error('Amira Khan lives at 4 Mill Lane')
  })
  await service.as('administrator').change((write) => write.enqueue(fails, {}))
  assert.deepEqual(await service.runJobs(fails), [{ name: 'fail for a test', how: 'failed: Error' }])
  const [row] = await service.sql('select last_error, attempts, payload::text from graphile_worker._private_jobs')
  assert.equal(row!.last_error, 'Error')
  assert.equal(row!.attempts, 1)
  assert.doesNotMatch(row!.payload, /Amira/)
  await service.sql('delete from graphile_worker._private_jobs')
})

test('P04: the worker’s role reaches the queue, and no record, login or right', async () => {
  const denied = /permission denied|must be owner/
  const worker = await service.workshop.queue.pool.connect()
  const app = await service.database.pool.connect()
  try {
    for (const attempt of [
      'select * from public.child',
      'select * from public.staff_member',
      'select * from public.mail',
      'select * from auth.sign_in',
      'select * from audit.entry',
      `select platform.enqueue('x', '[]')`,
      `select auth.enter(1, '', null, null, null, null)`,
      `select auth.end_sign_in(1, '', null)`,
      'set role linkwork_owner',
      'set role linkwork_app',
      'create table graphile_worker.x (y int)',
      'drop table graphile_worker._private_jobs',
    ]) {
      await assert.rejects(worker.query(attempt), denied, attempt)
    }
    await assert.rejects(app.query('select * from graphile_worker._private_jobs'), denied)
    await assert.rejects(
      app.query(`select auth.open_sign_in_for_job(1, '${people.lead.id}', '', '${people.lead.id}', null)`),
      denied,
    )
  } finally {
    worker.release()
    app.release()
  }
})

test('P04: no token that a browser could bring opens the sign-in of a job', async () => {
  const { queue } = service.workshop
  const open = (bytes: number) => {
    const token = Buffer.alloc(bytes, 1)
    return openSignInForJob(queue, {
      areaId: 1,
      staffId: people.teacher.id,
      token,
      id: newKey(),
      now: service.clock.now(),
    })
  }
  for (const bytes of [0, 16, 32]) await assert.rejects(open(bytes), /a token that a browser could bring/)
  assert.equal(await open(33), true)
})

test('what comes round is one job a person, on their behalf, and once even with two workers', async () => {
  const heard: string[] = []
  const round = job('round for a test', z.object({ on: z.string() }), async ({ actor }, { on }) => {
    heard.push(`${actor.name} ${on}`)
  })
  const schedule = {
    name: 'test',
    when: every('Mondays', '09:00'),
    job: round,
    forWhom: { each: 'school lead' },
  } as const
  const [first, second] = await Promise.all([service.runSchedules([schedule]), service.runSchedules([schedule])])
  const leads = await service.sql(
    `select distinct area_id, staff_id from membership where role = 'school lead' and ends_on is null`,
  )
  assert.equal(first + second, leads.length)
  await service.runJobs(round)
  assert.equal(heard.length, leads.length)
  assert.ok(heard.includes('Lena Lead 2026-03-02'))
  assert.equal(await service.runSchedules([schedule]), 0)

  service.clock.advance({ days: 7, hours: 13 })
  assert.equal(await service.runSchedules([schedule]), 0, 'half a day late is too late')
  const once = { ...schedule, name: 'once', when: every('Mondays', '22:00'), forWhom: { one: 'school lead' } } as const
  const areas = await service.sql('select id from area')
  assert.equal(await service.runSchedules([once]), areas.length)
})
