import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { assertNothingLost, Load } from './a-load.ts'
import type { Product } from './a-product.ts'

/** Kills the service, its database, or both, again and again while forms are sent, and looks at what is there at the end. */
export async function killInRounds(product: Product, rounds: number, t: TestContext): Promise<void> {
  const load = await Load.begin(product, { writers: 4 })
  t.after(() => load.end())
  const ready: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await load.acknowledges(40)
    ready.push(await killed(product, (['app', 'database', 'both'] as const)[round % 3]!))
  }
  await load.acknowledges(20)
  const kept = await load.end()
  await assertNothingLost(product, kept)
  const { code, out } = await product.command(['self-check'])
  assert.equal(code, 0, out)
  const slowest = Math.max(...ready)
  const forms = `${kept.acknowledged.length} forms through ${rounds} kills`
  t.diagnostic(`figure: ${forms}, 0 lost; ready again within ${(slowest / 1000).toFixed(1)} s`)
}

/** Answers how long it took until it was ready again, with no hand but the one that starts the process. */
async function killed(product: Product, way: 'app' | 'database' | 'both'): Promise<number> {
  const began = performance.now()
  if (way === 'both') await Promise.all([product.killApp(), product.killDatabase()])
  else if (way === 'app') await product.killApp()
  else await product.killDatabase()
  if (product.isRunning) await product.untilReady()
  else await product.start()
  return performance.now() - began
}
