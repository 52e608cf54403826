import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expiryOf, stateOf } from './programme.ts'

test('training lasts as many years as its programme says, to the day', () => {
  assert.equal(expiryOf('2025-09-10', 2), '2027-09-10')
  assert.equal(expiryOf('2025-09-10', null), null)
  assert.equal(expiryOf('2024-02-29', 1), '2025-03-01')
  assert.equal(expiryOf('2024-02-29', 4), '2028-02-29')
})

test('on the day it expires training no longer counts, and in the 60 days before it expires soon', () => {
  const lasting = { expiresOn: '2026-03-02', struckOutAt: null }
  assert.equal(stateOf(lasting, '2026-03-02', '2026-05-01'), 'expired')
  assert.equal(stateOf(lasting, '2026-03-01', '2026-04-30'), 'expires soon')
  assert.equal(stateOf(lasting, '2025-12-31', '2026-03-01'), 'counts')
  assert.equal(stateOf({ ...lasting, struckOutAt: new Date() }, '2025-12-31', '2026-03-01'), 'struck out')
})
