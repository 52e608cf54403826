import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isRunning } from '#platform/db/embedded/processes.ts'
import { assertNothingLost, Load } from './a-load.ts'
import { aProduct, Product } from './a-product.ts'

const ROUNDS = 4
let product: Product

before(async () => {
  product = await aProduct()
  await product.start()
})
after(() => product?.remove())

test(`P40: stopped and started ${ROUNDS} times while forms are sent, nothing is lost and nobody is told a wrong thing`, async (t) => {
  const load = await Load.begin(product, { writers: 4 })
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await load.acknowledges(20)
    const { postmaster } = product
    times.push(await product.stop())
    assert.equal(product.isRunning, false)
    assert.equal(isRunning(postmaster), false, 'its database is still there')
    await product.start()
  }
  await load.acknowledges(10)
  const kept = await load.end()
  await assertNothingLost(product, kept)
  const slowest = Math.max(...times)
  t.diagnostic(
    `figure: stopped within ${(slowest / 1000).toFixed(1)} s under load, ${kept.acknowledged.length} forms kept`,
  )
  assert.ok(slowest <= 15_000, `it took ${slowest} ms to stop`)
})

test('P40: a second copy on one data folder refuses, with words', async () => {
  const second = new Product(product.dataDir, { PORT: '0' })
  const { code, err } = await second.command(['start'])
  assert.equal(code, 1)
  assert.match(err, /Linkwork is already running with this data folder/)
  assert.equal(await product.answers('/readyz'), 200)
})

test('P31: a program older than its data refuses to start, with words', async () => {
  await product.sql(`insert into migrations.done (name, sha256) values ('9999_from_the_future.sql', 'x')`)
  await product.stop()
  const { code, err } = await product.command(['start'])
  assert.equal(code, 1)
  assert.match(err, /This database is newer than this program: it has 9999_from_the_future.sql/)
})
