import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined, totalUpTo, without } from './stretches.ts'

test('stretches that overlap or touch are one; those that run backwards are none', () => {
  const stretches = [
    { from: 10, to: 12 },
    { from: 1, to: 3 },
    { from: 2, to: 5 },
    { from: 6, to: 6 },
    { from: 20, to: 19 },
  ]
  assert.deepEqual(joined(stretches), [
    { from: 1, to: 6 },
    { from: 10, to: 12 },
  ])
})

test('numbers can be cut out of them, at an end and inside', () => {
  assert.deepEqual(
    without(
      [
        { from: 1, to: 6 },
        { from: 8, to: 8 },
      ],
      [1, 3, 4, 8, 9],
    ),
    [
      { from: 2, to: 2 },
      { from: 5, to: 6 },
    ],
  )
})

test('the total up to a number counts whole stretches and a part of the last', () => {
  const upTo = totalUpTo(
    [
      { from: 1, to: 3 },
      { from: 10, to: 12 },
    ],
    (from, to) => to - from + 1,
  )
  assert.deepEqual([0, 1, 3, 9, 10, 11, 12, 99].map(upTo), [0, 1, 3, 3, 4, 5, 6, 6])
})
