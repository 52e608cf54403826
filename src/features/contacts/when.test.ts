import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentOf, readTime, timeIn } from './when.ts'

test('a time is read as people type it', () => {
  assert.deepEqual(
    ['9:30', '09.30', '0930', '9.30am', '2pm', '12am', '12pm', '2:15 PM', '00:00', '23:59'].map(readTime),
    ['09:30', '09:30', '09:30', '09:30', '14:00', '00:00', '12:00', '14:15', '00:00', '23:59'],
  )
  for (const typed of ['', '9', '14', '24:00', '9:60', '13pm', '0pm', 'noon', '9:3', '930pm!'])
    assert.equal(readTime(typed), undefined, typed)
})

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
