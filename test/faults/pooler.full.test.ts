import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { readSecrets } from '#platform/db/app-secrets.ts'
import { DATABASE } from '#platform/db/prepare.ts'
import { assertNothingLost, Load } from './a-load.ts'
import { findPooler, Pooler } from './a-pooler.ts'
import { aProduct, freePort, PASSWORD, PRACTITIONER, Product, SCHOOL_LEAD } from './a-product.ts'

/** `docs/operating/scale.md`, “A pooler”: the same words, with a real PgBouncer. Where none is to be had, nothing is claimed. */
const CONNECTIONS = 4
/** As the manual says it, to the letter. */
const LIMITS = readFileSync(path.resolve(import.meta.dirname, '../../docs/operating/scale.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('    alter role '))
  .join('\n')
const folder = mkdtempSync(path.join(os.tmpdir(), 'lw-pgbouncer-'))
const program = findPooler(folder)
/** Holds the database; the other one reaches it by the pooler alone. */
let holder: Product
let product: Product
let pooler: Pooler

const startPooler = () =>
  pooler.start(
    program!,
    holder.dataDir,
    DATABASE,
    { name: 'linkwork_app', password: readSecrets(holder.dataDir).appPassword! },
    CONNECTIONS,
  )

before(async () => {
  if (!program) return
  holder = await aProduct()
  await holder.start()
  await holder.sql(LIMITS)
  const port = await freePort()
  pooler = new Pooler(port)
  await startPooler()
  const { appPassword, jobPassword } = readSecrets(holder.dataDir)
  const socket = encodeURIComponent(holder.admin.host)
  product = new Product(holder.dataDir, {
    DATABASE_URL: `postgres://linkwork_app:${appPassword}@127.0.0.1:${port}/${DATABASE}`,
    JOB_DATABASE_URL: `postgres://linkwork_job:${jobPassword}@${socket}:5432/${DATABASE}`,
    WEB_PROCESSES: '2',
    WORKER_PROCESSES: '1',
  })
  await product.start()
})
after(async () => {
  await product?.stop()
  await pooler?.remove()
  await holder?.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('two processes share four connections of a pooler: forms are kept once, and nobody sees a page of somebody else', async (t) => {
  if (!program) return t.diagnostic('figure: pooler: not rehearsed, no PgBouncer 1.21 or newer is to be had here')
  const visitors = await Promise.all(
    [PRACTITIONER, SCHOOL_LEAD].map((email) => product.visitor().signsIn(email, PASSWORD)),
  )
  const names = ['Prue Model', 'Lewis Sample']
  const load = await Load.begin(product, { writers: 8 })
  const over = new AbortController()
  let pages = 0
  const looks = Array.from({ length: 8 }, async (_, n) => {
    while (!over.signal.aborted) {
      const { status, body } = await visitors[n % 2]!.ask('/account')
      assert.equal(status, 200, body.slice(0, 300))
      assert.ok(body.includes(names[n % 2]!) && !body.includes(names[1 - (n % 2)]!))
      pages += 1
    }
  })
  await load.acknowledges(100)
  over.abort()
  await Promise.all(looks)
  const kept = await load.end()
  await assertNothingLost(holder, kept)
  assert.deepEqual(kept.others, [])
  t.diagnostic(
    `figure: PgBouncer ${program.version}, ${CONNECTIONS} connections for two processes: ${kept.acknowledged.length} forms and ${pages} pages, 0 lost, 0 refused`,
  )
})

test('the pooler is killed and comes back: who sent a form is told that it is away, and it is kept once', async (t) => {
  if (!program) return t.diagnostic('figure: pooler killed: not rehearsed')
  const load = await Load.begin(product, { writers: 4 })
  for (let round = 0; round < 3; round += 1) {
    await load.acknowledges(20)
    await pooler.kill()
    await startPooler()
  }
  await load.acknowledges(20)
  const kept = await load.end()
  await assertNothingLost(holder, kept)
  t.diagnostic(`figure: PgBouncer killed 3 times: ${kept.acknowledged.length} forms, 0 lost`)
})
