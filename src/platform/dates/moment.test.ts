import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentOf, timeIn } from './moment.ts'

test('a moment is London’s, in summer and in winter', () => {
  assert.equal(momentOf('2026-03-02', '09:00').toISOString(), '2026-03-02T09:00:00.000Z')
  assert.equal(momentOf('2026-06-02', '09:00').toISOString(), '2026-06-02T08:00:00.000Z')
  assert.equal(momentOf('2026-06-02', '00:30').toISOString(), '2026-06-01T23:30:00.000Z')
  assert.equal(timeIn(momentOf('2026-06-02', '00:30')), '00:30')
})

test('the hour that summer takes away is moved on, and the hour that winter gives back is the first', () => {
  assert.equal(timeIn(momentOf('2026-03-29', '01:30')), '02:30')
  assert.equal(momentOf('2026-10-25', '01:30').toISOString(), '2026-10-25T00:30:00.000Z')
})
