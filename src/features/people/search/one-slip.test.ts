import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aService } from '#test/service.ts'
import { oneSlip } from './one-slip.ts'

const service = aService()

test('one letter wrong, missing, added or swapped is a slip; two, or one in a short word, is another name', () => {
  for (const [a, b] of [
    'michael micheal',
    'smith smtih',
    'olivia olvia',
    'hannah hanah',
    'khan khhan',
    'moore moort',
  ].map((pair) => pair.split(' ') as [string, string])) {
    assert.ok(oneSlip(a, b) && oneSlip(b, a), `${a} ${b}`)
  }
  for (const [a, b] of ['michael michelle', 'tom tim', 'ali aly', 'smith smith', 'ella emma', 'jones johnson'].map(
    (pair) => pair.split(' ') as [string, string],
  )) {
    assert.ok(!oneSlip(a, b) && !oneSlip(b, a), `${a} ${b}`)
  }
})

test('what finds and what says why agree', async () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '李'), maxLength: 7 })
  const pairs = fc.sample(fc.tuple(letters, letters), { numRuns: 2000, seed: 1 })
  const rows = await service.sql<{ a: string; b: string; slip: boolean }>(
    'select a, b, platform.one_slip(a, b) as slip from unnest($1::text[], $2::text[]) x (a, b)',
    [pairs.map(([a]) => a), pairs.map(([, b]) => b)],
  )
  assert.equal(rows.length, 2000)
  for (const { a, b, slip } of rows) assert.equal(oneSlip(a, b), slip, `${a} ${b}`)
})
