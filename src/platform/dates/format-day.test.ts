import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formatDateTime, formatDay, formatShortDay, formatTime } from './format-day.ts'

suite('writing a day', () => {
  test('in English and in Welsh', () => {
    assert.equal(formatDay('2026-03-02', 'en'), '2 March 2026')
    assert.equal(formatDay('2026-03-02', 'cy'), '2 Mawrth 2026')
    assert.equal(formatShortDay('2026-03-02', 'en'), '2 Mar 2026')
    assert.equal(formatShortDay('2026-03-02', 'cy'), '2 Maw 2026')
  })

  test('every Welsh month is there: this Node has Welsh', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`)
    assert.equal(
      months.map((day) => formatDay(day, 'cy').split(' ')[1]).join(' '),
      'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
    )
  })

  test('a day stays itself wherever the machine stands', () => {
    assert.equal(formatDay('2026-03-29', 'en'), '29 March 2026')
    assert.equal(formatDay('2026-10-25', 'en'), '25 October 2026')
    assert.throws(() => formatDay('2026-02-30', 'en'), RangeError)
  })
})

suite('writing a time', () => {
  test('is London’s, in the NHS style', () => {
    assert.equal(formatTime(new Date('2026-03-02T14:30:00Z'), 'en'), '2:30pm')
    assert.equal(formatTime(new Date('2026-03-02T09:00:00Z'), 'en'), '9am')
    assert.equal(formatTime(new Date('2026-03-02T09:05:00Z'), 'cy'), '9:05am')
    assert.equal(formatTime(new Date('2026-03-02T12:05:00Z'), 'en'), '12:05pm')
    assert.equal(formatTime(new Date('2026-03-02T00:05:00Z'), 'en'), '12:05am')
    assert.equal(formatTime(new Date('2026-07-02T14:30:00Z'), 'en'), '3:30pm')
  })

  test('midday and midnight are words', () => {
    assert.equal(formatTime(new Date('2026-03-02T12:00:00Z'), 'en'), 'midday')
    assert.equal(formatTime(new Date('2026-03-02T00:00:00Z'), 'cy'), 'hanner nos')
    assert.equal(formatTime(new Date('2026-07-01T23:00:00Z'), 'en'), 'midnight')
  })

  test('comes with its day, which in summer may be the next', () => {
    assert.equal(formatDateTime(new Date('2026-03-02T14:30:00Z'), 'en'), '2 March 2026 at 2:30pm')
    assert.equal(formatDateTime(new Date('2026-03-02T14:30:00Z'), 'cy'), '2 Mawrth 2026 am 2:30pm')
    assert.equal(formatDateTime(new Date('2026-07-01T23:10:00Z'), 'en'), '2 July 2026 at 12:10am')
  })

  test('the hour that comes twice when the clocks go back has one name', () => {
    assert.equal(formatTime(new Date('2026-10-25T00:30:00Z'), 'en'), '1:30am')
    assert.equal(formatTime(new Date('2026-10-25T01:30:00Z'), 'en'), '1:30am')
    assert.equal(formatTime(new Date('2027-03-28T01:00:00Z'), 'en'), '2am')
  })
})
