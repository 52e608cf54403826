import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { restoreService } from '#app/restore-service.ts'
import { knownBackupKey } from '#platform/backup/backup-key.ts'
import { digestsOf } from '#platform/backup/digests.ts'
import { send } from '#platform/db/embedded/processes.ts'
import { until } from '#platform/db/embedded/until.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { assertNothingLost, Load } from './a-load.ts'
import { aProduct, PASSWORD, PRACTITIONER, Product, SCHOOL_LEAD } from './a-product.ts'
import { familyOf } from './family.ts'
import { killInRounds } from './kill-rounds.ts'

let product: Product

before(async () => {
  product = await aProduct({ BACKUPS: 'on' })
  await product.start()
})
after(() => product?.remove())

test('P21: 50 kills', (t) => killInRounds(product, 50, t))

test('P40: 20 stops and starts under load', async (t) => {
  const load = await Load.begin(product, { writers: 4 })
  t.after(() => load.end())
  const times: number[] = []
  for (let round = 0; round < 20; round += 1) {
    await load.acknowledges(20)
    times.push(await product.stop())
    await product.start()
  }
  const kept = await load.end()
  await assertNothingLost(product, kept)
  t.diagnostic(
    `figure: 20 stops, the slowest ${(Math.max(...times) / 1000).toFixed(1)} s; ${kept.acknowledged.length} forms, 0 lost`,
  )
  assert.ok(Math.max(...times) <= 15_000)
})

test('P36: away for 30 seconds', async () => {
  const visitor = await product.visitor().signsIn(PRACTITIONER, PASSWORD)
  const { pid } = product
  const frozen = familyOf(product.postmaster)
  for (const each of frozen) send(each, 'SIGSTOP')
  const until30 = performance.now() + 30_000
  while (performance.now() < until30) {
    const began = performance.now()
    const { status } = await visitor.ask('/today')
    // The supervisor gives up on a server that is stuck, and starts it anew: then it is back before the half minute is over.
    if (status === 200) break
    assert.equal(status, 503)
    assert.ok(performance.now() - began <= 2000)
    await pause(500)
  }
  for (const each of frozen) send(each, 'SIGCONT')
  assert.ok(await until(async () => (await visitor.ask('/today')).status === 200, { within: 5000, every: 50 }))
  assert.equal(product.pid, pid)
})

test('P04: 2,000 clients hang up and 500 connections are killed, and nobody sees a page of somebody else', async (t) => {
  const [HANG_UPS, KILLS] = [2000, 500]
  const people = [PRACTITIONER, SCHOOL_LEAD]
  const visitors = await Promise.all(people.map((email) => product.visitor().signsIn(email, PASSWORD)))
  const names = ['Prue Model', 'Lewis Sample']
  // Enough of both, and not for ever where this machine cannot.
  const end = performance.now() + 180_000
  const done = { hangUps: 0, kills: 0 }
  const goesOn = () => performance.now() < end && (done.hangUps < HANG_UPS || done.kills < KILLS)
  const killer = (async () => {
    while (goesOn()) {
      const killed = await product.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'linkwork_app' and random() < 0.5`,
      )
      done.kills += killed.length
      await pause(80)
    }
  })()
  let pages = 0
  const look = async (who: 0 | 1) => {
    while (goesOn()) {
      const hangsUp = Math.random() < 0.7
      const signal = AbortSignal.timeout(hangsUp ? Math.ceil(Math.random() * 25) : 20_000)
      const answer = await visitors[who]!.ask('/account', { signal }).catch(() => {
        if (hangsUp) done.hangUps += 1
        return undefined
      })
      if (answer?.status !== 200) continue
      pages += 1
      assert.ok(answer.body.includes(names[who]!))
      assert.ok(!answer.body.includes(names[1 - who]!), 'somebody saw a page of somebody else')
    }
  }
  await Promise.all([killer, ...[0, 1, 0, 1, 0, 1].map((who) => look(who as 0 | 1))])
  t.diagnostic(
    `figure: ${done.hangUps} clients hung up, ${done.kills} connections killed; ${pages} pages between, each for the right person`,
  )
  assert.deepEqual([done.hangUps >= HANG_UPS, done.kills >= KILLS], [true, true], JSON.stringify(done))
  assert.ok(pages > 100)
})

test('P30: 1 GB is copied while pages are served, and restores equal', async (t) => {
  await product.sql('create table weight (id bigint primary key, words text not null)')
  // Rows just short enough to lie in the table itself, and not easily made smaller.
  await product.sql(
    `insert into weight select n, repeat(w, 3) from generate_series(1, 450000) n,
       lateral (select string_agg(md5((n * 100 + i)::text), '') as w from generate_series(1, 19) i) words`,
  )
  await product.sql('checkpoint')
  const visitor = await product.visitor().signsIn(PRACTITIONER, PASSWORD)
  const copying = product.command(['backup', '--json'])
  const times: number[] = []
  const done = new AbortController()
  void copying.then(() => done.abort())
  while (!done.signal.aborted) {
    const began = performance.now()
    assert.equal((await visitor.ask('/today')).status, 200)
    times.push(performance.now() - began)
    await pause(100)
  }
  const { code, out, err } = await copying
  assert.equal(code, 0, err)
  const made = JSON.parse(out)
  assert.ok(made.tarBytes > 0.9e9)
  t.diagnostic(
    `figure: ${(made.tarBytes / 1e9).toFixed(1)} GB copied and read back in ${made.seconds.toFixed(0)} s; the slowest page took ${Math.round(Math.max(...times))} ms`,
  )

  await product.sql(`insert into weight values (-1, 'wanted')`)
  await pause(50)
  const at = new Date()
  await pause(50)
  await product.sql(`insert into weight values (-2, 'a mistake')`)
  await product.sql('select pg_switch_wal()')
  const tray = path.join(product.dataDir, 'wal-tray')
  await until(() => readdirSync(tray).every((name) => name === 'open'), { within: 240_000, every: 200 })
  const expected = await product.withAdmin(digestsOf)
  const began = performance.now()
  const to = `${product.dataDir}-large-${randomUUID()}`
  const restored = await restoreService({
    file: made.file,
    to,
    at,
    backups: path.join(product.dataDir, 'backups'),
    keepJournalBeside: false,
    key: knownBackupKey(product),
    keys: path.join(product.dataDir, 'keys'),
    withoutJournal: false,
    binDir: undefined,
  })
  t.diagnostic(
    `figure: ${(made.tarBytes / 1e9).toFixed(1)} GB restored to a moment in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
  assert.equal(restored.auditFaults, 0)
  const other = new Product(to)
  try {
    await other.start()
    const found = await withAdmin(other.admin, digestsOf)
    const changed = Object.keys(expected).filter((table) => found[table] !== expected[table])
    assert.deepEqual(
      changed.filter((table) => !/^(auth\.|audit\.|graphile_worker\.|platform\.|public\.weight$)/.test(table)),
      [],
    )
    assert.deepEqual(await other.sql('select id::int from weight where id < 0 order by id'), [{ id: -1 }])
  } finally {
    await other.remove()
  }
})
