import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { addDays, ageOn, dayIn, dayNumber, dayOfNumber, daysBetween, isDay, weekday, weekdayOfNumber } from './day.ts'

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayOfNumber)

suite('a day', () => {
  test('is one that exists, written in full', () => {
    for (const day of ['2026-03-02', '2028-02-29', '2000-02-29', '1000-01-01', '9999-12-31']) assert.ok(isDay(day), day)
    for (const not of [
      '2026-02-29',
      '1900-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-03-02',
    ]) {
      assert.equal(isDay(not), false, not)
    }
    for (const not of [
      '2026-3-2',
      '0026-03-02',
      '2026-03-02T00:00',
      ' 2026-03-02',
      '+002026-03-02',
      '',
      null,
      20260302,
    ]) {
      assert.equal(isDay(not), false, String(not))
    }
  })

  test('exists just when the machine’s calendar has it', () => {
    const parts = [
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    ]
    fc.assert(
      fc.property(fc.tuple(...parts), ([year = 0, month = 0, day = 0]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const date = new Date(Date.UTC(year, month - 1, day))
        assert.equal(isDay(text), date.toISOString().startsWith(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('is counted over month ends, leap days and the days the clocks change', () => {
    assert.equal(addDays('2026-10-24', 1), '2026-10-25')
    assert.equal(addDays('2026-10-25', 1), '2026-10-26')
    assert.equal(addDays('2027-03-28', 1), '2027-03-29')
    assert.equal(addDays('2028-02-28', 1), '2028-02-29')
    assert.equal(addDays('2027-02-28', 1), '2027-03-01')
    assert.equal(addDays('2026-01-01', -1), '2025-12-31')
    assert.equal(daysBetween('2026-03-02', '2026-03-02'), 0)
    assert.equal(daysBetween('2026-01-01', '2027-01-01'), 365)
    assert.equal(daysBetween('2028-03-01', '2028-02-01'), -29)
  })

  test('knows its weekday: 1 is Monday', () => {
    assert.equal(weekday('2026-03-02'), 1)
    assert.equal(weekday('2026-10-25'), 7)
    assert.equal(weekday('1969-12-31'), 3)
    assert.equal(weekdayOfNumber(0), 4)
  })

  test('has a number, and there is no day beyond the four-digit years', () => {
    assert.equal(dayNumber('1970-01-01'), 0)
    assert.equal(dayNumber('2026-03-02'), 20514)
    assert.equal(dayOfNumber(20514), '2026-03-02')
    assert.throws(() => addDays('9999-12-31', 1), RangeError)
    assert.throws(() => addDays('2026-03-02', 0.5), RangeError)
    assert.throws(() => dayNumber('2026-02-30'), RangeError)
  })

  test('adding and counting agree, and days compare as strings', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const later = addDays(day, days)
        assert.equal(daysBetween(day, later), days)
        assert.equal(addDays(later, -days), day)
        assert.equal(later > day, days > 0)
        assert.equal(weekday(later), ((((weekday(day) - 1 + days) % 7) + 7) % 7) + 1)
      }),
      { numRuns: 10_000 },
    )
  })
})

suite('age', () => {
  test('goes up on the birthday', () => {
    assert.equal(ageOn('2013-05-14', '2026-05-13'), 12)
    assert.equal(ageOn('2013-05-14', '2026-05-14'), 13)
    assert.equal(ageOn('2013-05-14', '2013-05-14'), 0)
    assert.equal(ageOn('2013-05-14', '2013-05-13'), -1)
  })

  test('goes up on 1 March for somebody born on 29 February, but in a leap year on the day itself', () => {
    assert.equal(ageOn('2012-02-29', '2026-02-28'), 13)
    assert.equal(ageOn('2012-02-29', '2026-03-01'), 14)
    assert.equal(ageOn('2012-02-29', '2028-02-28'), 15)
    assert.equal(ageOn('2012-02-29', '2028-02-29'), 16)
  })
})

suite('what day it is', () => {
  test('is London’s day, not UTC’s: in summer it begins an hour earlier', () => {
    assert.equal(dayIn(new Date('2026-03-02T12:00:00Z')), '2026-03-02')
    assert.equal(dayIn(new Date('2026-10-24T22:59:59Z')), '2026-10-24')
    assert.equal(dayIn(new Date('2026-10-24T23:00:00Z')), '2026-10-25')
    assert.equal(dayIn(new Date('2026-10-25T23:00:00Z')), '2026-10-25')
    assert.equal(dayIn(new Date('2026-10-26T00:00:00Z')), '2026-10-26')
    assert.equal(dayIn(new Date('2027-03-28T00:00:00Z')), '2027-03-28')
    assert.equal(dayIn(new Date('2027-03-28T23:00:00Z')), '2027-03-29')
    assert.equal(dayIn(new Date('2028-02-29T23:59:59Z')), '2028-02-29')
  })

  test('may be asked of another zone', () => {
    assert.equal(dayIn(new Date('2026-03-02T12:00:00Z'), 'Pacific/Auckland'), '2026-03-03')
    assert.equal(dayIn(new Date('2026-03-02T12:00:00Z')), '2026-03-02')
    assert.equal(dayIn(new Date('2026-03-02T12:00:00Z'), 'Pacific/Auckland'), '2026-03-03')
  })

  test('is right at every moment of 2026 to 2028', () => {
    const summers = [
      ['2026-03-29T01:00Z', '2026-10-25T01:00Z'],
      ['2027-03-28T01:00Z', '2027-10-31T01:00Z'],
      ['2028-03-26T01:00Z', '2028-10-29T01:00Z'],
    ].map((ends) => ends.map((end) => Date.parse(end)) as [number, number])
    const moments = fc.integer({ min: Date.parse('2026-01-01Z'), max: Date.parse('2028-12-31T23:59:59Z') })

    fc.assert(
      fc.property(moments, (moment) => {
        const isSummer = summers.some(([start, end]) => moment >= start && moment < end)
        const wall = new Date(moment + (isSummer ? 3_600_000 : 0))
        assert.equal(dayIn(new Date(moment)), wall.toISOString().slice(0, 10))
      }),
      { numRuns: 10_000 },
    )
  })
})
