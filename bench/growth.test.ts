import assert from 'node:assert/strict'
import { test } from 'node:test'
import { growthTable } from './growth.ts'
import { slopeOf } from './hold.ts'

const run = (scale: number, caseRead: number) => ({ scale, operations: { caseRead: { rate: caseRead }, bulk: null } })

test('the table has the middle of the runs of each scale, their ratio to the small one, and what misses its goal', () => {
  const table = growthTable([run(25, 70), run(1, 100), run(1, 80), run(1, 120), run(250, 60)])
  assert.match(table, /1: 3, 25: 1, 250: 1/)
  assert.match(table, /\| `caseRead` \| 100 \| 70 \| 60 \| \*\*0.7\*\*, goal 0.8 \| 0.6 \|/)
  assert.match(table, /\| `bulk` \| – \| – \| – \| – \| – \|/)
})

test('a slope is what each minute adds, whatever lies above and below it', () => {
  assert.equal(slopeOf([100, 102, 104, 106]), 2)
  assert.equal(slopeOf([100, 110, 100, 110, 100]), 0)
  assert.equal(slopeOf([7]), 0)
})
