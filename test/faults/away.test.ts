import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning, send } from '#platform/db/embedded/processes.ts'
import { until } from '#platform/db/embedded/until.ts'
import { LONGEST_WAIT } from '#platform/db/patience.ts'
import { sendLargeFile } from './a-large-file.ts'
import { assertNothingLost, Load } from './a-load.ts'
import { adviceForm, aProduct, PASSWORD, PRACTITIONER, type Product, SCHOOL_LEAD } from './a-product.ts'
import { familyOf } from './family.ts'

const MB = 1024 * 1024
let product: Product

before(async () => {
  product = await aProduct()
  await product.start()
})
after(() => product?.remove())

test('P36: while the database does not answer, a page says so within two seconds, and the text is still in it', async (t) => {
  const visitor = await product.visitor().signsIn(PRACTITIONER, PASSWORD)
  const form = await adviceForm(product)
  const hidden = await visitor.opens('/advice/new')
  const fields = { ...hidden, ...form('typed while it was away') }
  const frozen = familyOf(product.postmaster)
  const pid = product.pid
  for (const each of frozen) send(each, 'SIGSTOP')
  try {
    const times: number[] = []
    for (let i = 0; i < 3; i += 1) {
      const began = performance.now()
      const [page, saved, ready] = await Promise.all([
        visitor.ask('/today'),
        visitor.sends('/advice/new', fields),
        product.answers('/readyz'),
      ])
      times.push(performance.now() - began)
      assert.deepEqual([page.status, saved.status, ready], [503, 503, 503])
      assert.ok(Number(page.headers.get('retry-after')) > 0)
      assert.match(saved.body, /typed while it was away/)
    }
    // How long it takes is printed: on a machine that is busy with other things it is longer than we wait.
    assert.ok(LONGEST_WAIT < 2000, 'nobody waits two seconds for a database that is away')
    const slowest = Math.max(...times)
    t.diagnostic(`figure: 503 within ${Math.round(slowest)} ms while the database does not answer`)
    assert.equal(await product.answers('/healthz'), 200)
  } finally {
    for (const each of frozen) send(each, 'SIGCONT')
  }
  const began = performance.now()
  assert.ok(await until(async () => (await visitor.ask('/today')).status === 200, { within: 10_000, every: 50 }))
  t.diagnostic(`figure: back ${Math.round(performance.now() - began)} ms after the database is`)
  // The very form that was turned away is sent again, with the key it had: it is done once.
  assert.equal((await visitor.sends('/advice/new', fields)).status, 303)
  assert.equal((await visitor.sends('/advice/new', fields)).status, 303)
  const [kept] = await product.sql(
    `select count(*)::int as n from contact_text where content like '%typed while it was away%'`,
  )
  assert.equal(kept?.n, 1)
  assert.equal(product.pid, pid)
  assert.ok(product.isRunning)
})

test('P36: connections that are killed in the middle of their work take nobody with them', async () => {
  const load = await Load.begin(product, { writers: 3 })
  const pid = product.pid
  for (let i = 0; i < 20; i += 1) {
    await product.sql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'linkwork_app'`)
    await pause(40)
  }
  await load.acknowledges(10)
  await assertNothingLost(product, await load.end())
  assert.equal(product.pid, pid)
  assert.ok(isRunning(pid))
})

test('P38: a file of 100 MB costs the service less than 50 MB of memory', async (t) => {
  const visitor = await product.visitor().signsIn(SCHOOL_LEAD, PASSWORD)
  const [school] = await product.sql<{ id: string }>(
    `select m.organisation_id as id from membership m join staff_member s on s.id = m.staff_id where s.email = $1`,
    [SCHOOL_LEAD],
  )
  const sending = {
    port: Number(new URL(product.url).port),
    path: `/schools/${school!.id}/class-list`,
    cookie: visitor.cookie,
    saysLength: false,
  }
  // What the first files cost, they cost once: a service that has run for a day has had some.
  await sendLargeFile({ ...sending, megabytes: 20 })
  await sendLargeFile({ ...sending, megabytes: 20 })
  const before = memoryOf(product.pid)
  let most = before
  const watch = () => {
    most = Math.max(most, memoryOf(product.pid))
  }
  const { status } = await sendLargeFile({ ...sending, watch })
  assert.equal(status, 413)
  t.diagnostic(`figure: memory grew by ${Math.round((most - before) / MB)} MB while 100 MB were sent`)
  assert.ok(most - before < 50 * MB, `memory grew by ${Math.round((most - before) / MB)} MB`)
})

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}
