import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverOfThisRun } from '../service.ts'
import { killAtEachStatement } from './kill-migrations.ts'

test('P31: every migration, killed at every statement, leaves nothing behind and runs again', async (t) => {
  const { admin, stop } = await serverOfThisRun()
  t.after(() => stop?.())
  const began = performance.now()
  const deaths = await killAtEachStatement(admin, t, () => true)
  const seconds = Math.round((performance.now() - began) / 1000)
  assert.ok(deaths > 400)
  t.diagnostic(`figure: ${deaths} deaths in ${seconds} s, the schema is the same`)
})
