import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { kept, promiseIds } from './promise-ids.mjs'

test('all fifty promises are there, in order and in words', () => {
  const promises = JSON.parse(readFileSync(resolve(import.meta.dirname, '../docs/promises.json'), 'utf8'))
  assert.deepEqual(
    promises.map(({ id }) => id),
    Array.from({ length: 50 }, (_, place) => `P${String(place + 1).padStart(2, '0')}`),
  )
  assert.ok(promises.every(({ promise }) => promise.length > 10))
})

test('the name of a test says its promises, and nothing else is taken for one', () => {
  assert.deepEqual(promiseIds('P22: a form sent twice'), ['P22'])
  assert.deepEqual(promiseIds('sign-in › P12, P13 and P12: headers'), ['P12', 'P13'])
  assert.deepEqual(promiseIds('P51, P1, P00, 57P01 and CSW-12'), [])
})

test('a promise is kept when each of its tests passed, and says what they measured', () => {
  const rows = kept(
    [{ id: 'P01' }, { id: 'P02' }, { id: 'P03' }],
    [
      { name: 'P01: the matrix', pass: true, figures: ['5242 cells', '0 wrong'] },
      { name: 'P01 and P02: both', pass: false },
      { name: 'P03: a test of our tools', file: 'scripts/promises.test.mjs', pass: true },
    ],
  )
  assert.deepEqual(rows, [
    { id: 'P01', tests: ['P01: the matrix', 'P01 and P02: both'], passed: false, figure: '5242 cells; 0 wrong' },
    { id: 'P02', tests: ['P01 and P02: both'], passed: false, figure: null },
    { id: 'P03', tests: [], passed: false, figure: null },
  ])
})
