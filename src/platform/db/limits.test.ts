import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { aService } from '#test/service.ts'
import { limits } from './database.ts'

const service = aService()
const manual = readFileSync(resolve(import.meta.dirname, '../../../docs/operating/scale.md'), 'utf8')

test('every connection has its limits, and the manual gives the role the same for where a pooler drops them', async () => {
  const said = [...manual.matchAll(/alter role linkwork_app set (\w+) = '?(\w+)'?;/g)].map(([, name, value]) => [
    name,
    value,
  ])
  assert.deepEqual(Object.fromEntries(said), limits)
  for (const [name, value] of Object.entries(limits)) {
    const { rows } = await service.database.pool.query(`show ${name}`)
    assert.equal(rows[0][name], value, name)
  }
})
