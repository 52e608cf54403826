import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { after, afterEach, before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { startProvider } from '#features/access/testing/a-provider.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { wakeMail } from '#platform/jobs/wake-mail.ts'
import { smtpTransport } from '#platform/mail/smtp-transport.ts'
import { aMailServer } from './a-mail-server.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/** Everybody else is away for ten minutes: the mail server, and the provider of identities. */
const provider = await startProvider()
const service = aService({ provider: provider.connect() })
const everybody = Object.keys(people) as PersonName[]
let records: Record<string, MatrixRecord>
let mail = await aMailServer()
const port = Number(new URL(mail.url).port)

/** Where this process has tried to reach anybody, by whatever library. The database’s own socket is a file, and has no port. */
const reached = new Map<string, number>()
const watch = (message: unknown) => {
  const { socket } = message as { socket: Socket }
  socket.on('connectionAttempt', (ip: string, to: number | undefined) => {
    if (to === undefined) return
    reached.set(`${ip}:${to}`, (reached.get(`${ip}:${to}`) ?? 0) + 1)
  })
  socket.on('lookup', (_error: unknown, _address: string, _family: number, host: string) => {
    reached.set(host, (reached.get(host) ?? 0) + 1)
  })
}

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  await giveWaysIn(service, people.lead)
  subscribe('net.client.socket', watch)
})
afterEach(() => reached.clear())
after(async () => {
  unsubscribe('net.client.socket', watch)
  await Promise.all([mail.close(), provider.stop()])
})

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? people.lead.id)
const whoMay = (path: string, permission: Permission) =>
  everybody.find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
  )
const configured = () => new Set([`127.0.0.1:${port}`, new URL(provider.issuer).host, '127.0.0.1', 'localhost'])

test('P39: mail and the provider are away for ten minutes: people work and sign in, the queue is seen, and nothing is dropped', async (t) => {
  service.carrier = smtpTransport(mail.url, 'Linkwork <no-reply@linkwork.test>', { connecting: 500, silent: 500 })
  await Promise.all([mail.close(), provider.stop()])
  const ids: string[] = []
  const stateOf = async (state: string) =>
    (await service.sql('select id from mail where id = any ($1::uuid[]) and state = $2', [ids, state])).length
  const dropped = () => service.sql(`select id, why from mail where state = 'dropped' order by id`)
  const before = await dropped()
  let pages = 0
  for (let minute = 0; minute < 10; minute += 1) {
    await service.as('teacher').change(async (write) => {
      ids.push(await sendMail(write, { kind: 'read this now', toStaffId: people.lead.id }))
      write.audit('told', {})
    })
    for (const [name, path] of [
      ['teacher', '/today'],
      ['practitioner', `/cases/${records.caseId!.id}`],
      ['lead', '/children'],
    ] as const) {
      assert.equal((await service.as(name).visit(path)).status, 200, path)
      pages += 1
    }
    const browser = aBrowser(service)
    const there = await browser.visit('/sign-in/provider')
    assert.ok(there.status === 200 || there.status === 303, String(there.status))
    const signedIn = await aBrowser(service).send('/sign-in', {
      email: 'lena.lead.1@example.test',
      password: 'gorse kettle lantern',
    })
    assert.equal(signedIn.status, 303)
    await service.runJobs()
    service.clock.advance({ minutes: 1 })
  }
  assert.equal(await stateOf('waits'), ids.length)
  assert.equal((await service.ask('GET', '/readyz', {})).status, 200)
  assert.match((await service.as('administrator').visit('/jobs/failed')).page.text, /Sending a mail/)
  assert.ok((reached.get(`127.0.0.1:${port}`) ?? 0) > 0, 'it was tried')
  assert.deepEqual(
    [...reached.keys()].filter((host) => !configured().has(host)),
    [],
  )

  mail = await aMailServer({}, port)
  service.clock.advance({ minutes: 1 })
  await wakeMail(service.workshop)
  for (let times = 0; times < 3 && (await stateOf('waits')) > 0; times += 1) {
    await service.runJobs()
    service.clock.advance({ minutes: 5 })
  }
  assert.equal(await stateOf('sent'), ids.length)
  assert.ok(mail.taken.length >= 1)
  assert.deepEqual(await dropped(), before)
  t.diagnostic(
    `figure: mail and the provider away for 10 minutes: ${pages} pages served, ${ids.length} mails waited, 0 dropped, all sent afterwards`,
  )
})

test('P39: every page of every address is served, its form is sent and every job is done, and nobody is reached who was not configured', async (t) => {
  let asked = 0
  t.mock.method(console, 'error', () => {}) // what the service of a test says of an odd form
  for (const [path, { page, permission }] of Object.entries(routes)) {
    const name = whoMay(path, permission as Permission)
    if (!name) continue
    await service.as(name).visit(fill(path))
    await service
      .as(name)
      .json(fill(path))
      .catch(() => undefined)
    if (page.post && !path.includes('sign-out')) await service.as(name).send(fill(path), { q: 'http://evil.test/' })
    asked += 3
  }
  await service.runSchedules()
  await service.runJobs()
  assert.deepEqual(
    [...reached.keys()].filter((host) => !configured().has(host)),
    [],
  )
  const elsewhere = [...reached.values()].reduce((sum, each) => sum + each, 0)
  t.diagnostic(
    `figure: ${asked} requests and every round of jobs: 0 connections to anybody who is not configured, ${elsewhere} to who is`,
  )
})
