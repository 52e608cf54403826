import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aProduct, type Product } from './a-product.ts'
import { assertNothingLost, Load } from './a-load.ts'

const ROUNDS = 6
let product: Product

before(async () => {
  product = await aProduct()
  await product.start()
})
after(() => product?.remove())

test(`P21: killed ${ROUNDS} times while forms are sent, nothing acknowledged is lost, half there or there twice`, async (t) => {
  const load = await Load.begin(product, { writers: 4 })
  const ready: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await load.acknowledges(40)
    const way = (['app', 'database', 'both'] as const)[round % 3]!
    ready.push(await killed(product, way))
  }
  await load.acknowledges(20)
  const kept = await load.end()
  await assertNothingLost(product, kept)
  const slowest = Math.max(...ready)
  t.diagnostic(
    `figure: ${kept.acknowledged.length} forms through ${ROUNDS} kills, ready again within ${(slowest / 1000).toFixed(1)} s`,
  )
  assert.ok(slowest <= 15_000, `ready only after ${slowest} ms`)
})

/** Answers how long it took until it was ready again, with no hand but the one that starts the process. */
async function killed(service: Product, way: 'app' | 'database' | 'both'): Promise<number> {
  const began = performance.now()
  if (way === 'both') await Promise.all([service.killApp(), service.killDatabase()])
  else if (way === 'app') await service.killApp()
  else await service.killDatabase()
  if (service.isRunning) await service.untilReady()
  else await service.start()
  return performance.now() - began
}
