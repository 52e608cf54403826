import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTime } from './read-time.ts'

test('a time is read as people type it', () => {
  assert.deepEqual(
    ['9:30', '09.30', '0930', '9.30am', '2pm', '12am', '12pm', '2:15 PM', '00:00', '23:59'].map(readTime),
    ['09:30', '09:30', '09:30', '09:30', '14:00', '00:00', '12:00', '14:15', '00:00', '23:59'],
  )
  for (const typed of ['', '9', '14', '24:00', '9:60', '13pm', '0pm', 'noon', '9:3', '930pm!'])
    assert.equal(readTime(typed), undefined, typed)
})
