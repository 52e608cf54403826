import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundingServices } from '#features/teams/founding-services.ts'
import { warningsOf } from './eligibility.ts'

const keyWork = foundingServices['key work']
const fits = { age: 12, levelOfNeed: 'low', isAgreed: true, hasOpenRequest: false, hasOpenCase: false } as const

test('a request that fits has nothing to warn of', () => {
  assert.deepEqual(warningsOf(fits, keyWork), [])
})

test('HAST-1: a child outside 9 to 14 is warned of, at both ends of the band', () => {
  for (const age of [9, 14]) assert.deepEqual(warningsOf({ ...fits, age }, keyWork), [])
  for (const age of [8, 15])
    assert.deepEqual(warningsOf({ ...fits, age }, keyWork), [{ kind: 'age', age, from: 9, to: 14 }])
})

test('HAST-2: a school without an agreement is warned of', () => {
  assert.deepEqual(warningsOf({ ...fits, isAgreed: false }, keyWork), [{ kind: 'no agreement' }])
})

test('HAST-4: a high level of need points further on, not being sure does not', () => {
  assert.deepEqual(warningsOf({ ...fits, levelOfNeed: 'high' }, keyWork), [{ kind: 'level', level: 'high' }])
  assert.deepEqual(warningsOf({ ...fits, levelOfNeed: 'not sure' }, keyWork), [])
  assert.deepEqual(warningsOf({ ...fits, levelOfNeed: null }, keyWork), [])
})

test('what is open for the child already is said', () => {
  assert.deepEqual(warningsOf({ ...fits, hasOpenRequest: true, hasOpenCase: true }, keyWork), [
    { kind: 'request open' },
    { kind: 'case open' },
  ])
})
