import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseloadOf, wteOf } from './caseload.ts'

test('HAST-3: a caseload is counted for each whole-time equivalent, and says how much room is left', () => {
  assert.deepEqual(caseloadOf(12, 1, 15), { led: 12, perWte: 12, room: 3 })
  assert.deepEqual(caseloadOf(12, 0.6, 15), { led: 12, perWte: 20, room: -3 })
  assert.deepEqual(caseloadOf(0, 0.2, 15), { led: 0, perWte: 0, room: 3 })
  assert.deepEqual(caseloadOf(2, 0.7, 30), { led: 2, perWte: 2.9, room: 19 })
})

test('HAST-3: the whole-time equivalent of a team is the sum of its people’s', () => {
  assert.equal(
    wteOf([
      { id: 'a', wte: 0.6 },
      { id: 'b', wte: 0.1 },
      { id: 'c', wte: 1 },
    ]),
    1.7,
  )
  assert.equal(wteOf([]), 0)
})
