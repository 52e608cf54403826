import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { until } from '#platform/db/embedded/until.ts'
import { assertNothingLost, Load } from './a-load.ts'
import { aProduct, PASSWORD, PRACTITIONER, type Product } from './a-product.ts'
import { familyOf } from './family.ts'

let product: Product

before(async () => {
  product = await aProduct({ WEB_PROCESSES: '2', WORKER_PROCESSES: '1' })
  await product.start()
})
after(() => product?.remove())

/** The processes that the first one started and that are at work, by the name they have then. */
function parts(): number[] {
  return familyOf(product.pid)
    .slice(1)
    .filter((pid) => {
      try {
        return /^linkwork (web|worker)/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
      } catch {
        return false
      }
    })
}

/** Those that answer pages hold the line to those who ask. */
const killed = (pid: number) => process.kill(pid, 'SIGKILL')
const allAreBack = () => until(() => parts().length === 3, { within: 60_000, every: 50 })

test('P21: two processes serve pages and one does the work, behind one address', async () => {
  assert.ok(await allAreBack())
  assert.equal(parts().length, 3)
  assert.equal(await product.answers('/healthz'), 200)
  await until(async () => (await product.sql('select id from platform.worker')).length === 1, { within: 10_000 })
})

test('P21: whoever signed in by one is signed in by the other, whichever of them dies, and another takes its place', async () => {
  const visitor = await product.visitor().signsIn(PRACTITIONER, PASSWORD)
  for (const pid of parts()) {
    killed(pid)
    // One of the two is always there: nobody waits for the other.
    const asked = async () => (await visitor.ask('/today').catch(() => undefined))?.status === 200
    assert.ok(await until(asked, { within: 60_000, every: 20 }))
    assert.ok(await allAreBack(), 'another has taken its place')
    for (let times = 0; times < 6; times += 1)
      assert.equal((await visitor.ask('/today', { headers: { connection: 'close' } })).status, 200)
  }
})

test('P21: processes are killed one by one while forms are sent: none is lost, half kept or kept twice', async (t) => {
  const load = await Load.begin(product, { writers: 4 })
  try {
    for (const pid of parts()) {
      await load.acknowledges(8)
      killed(pid)
      assert.ok(await allAreBack())
    }
    await load.acknowledges(8)
  } finally {
    const kept = await load.end()
    await assertNothingLost(product, kept)
    t.diagnostic(`figure: 3 processes killed one by one, ${kept.acknowledged.length} forms kept, 0 lost`)
  }
})

test('P40: where the first one is killed the others end; and all of it stops within its time, and leaves nobody behind', async (t) => {
  const orphans = parts()
  await product.killApp()
  assert.ok(await until(() => orphans.every((pid) => !isThere(pid)), { within: 5000, every: 50 }))
  await product.start()
  assert.ok(await allAreBack())
  const mine = parts()
  assert.equal(mine.length, 3)
  const took = await product.stop()
  assert.ok(took <= 15_000, `it took ${took} ms`)
  assert.ok(await until(() => mine.every((pid) => !isThere(pid)), { within: 2000 }))
  t.diagnostic(`figure: four processes stopped in ${(took / 1000).toFixed(1)} s`)
})

function isThere(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
